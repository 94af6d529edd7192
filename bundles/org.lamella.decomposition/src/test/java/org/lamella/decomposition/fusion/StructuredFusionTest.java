package org.lamella.decomposition.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.linalg.CancelAfter;
import org.lamella.decomposition.nmf.HalsNmf;
import org.lamella.decomposition.nmf.HalsParameters;

class StructuredFusionTest {

    private static final EelsWithEds PAIR = EelsWithEds.planted();

    private static List<DecompositionResult> fuse(SpectrumImage first, SpectrumImage second, Map<String, String> texts)
            throws LamellaException {
        return new StructuredFusion().decompose(List.of(first, second), ParameterSchema.of(FusionParameters.class).parse(texts),
                Progress.NONE);
    }

    private static DecompositionResult alone(SpectrumImage image) throws LamellaException {
        return new HalsNmf().decompose(image, ParameterSchema.of(HalsParameters.class).parse(Map.of("binning", "1", "weighting", "none",
                "initialisation", "random", "starts", "10", "max-iterations", "3000")), Progress.NONE);
    }

    private static double worstAngle(double[][] truth, double[][] found) {
        int[] match = ComponentMatching.byAngle(truth, found);
        return IntStream.range(0, truth.length).mapToDouble(k -> SpectralAngle.degrees(truth[k], found[match[k]])).max().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"norm, 0.9", "noise, 0.5"})
    void eachImageHelpsTheOther(String balance, double part) throws LamellaException {
        SpectrumImage eels = EelsWithEds.eelsImage(PAIR.eelsWithBackground(), PAIR.maps(), 0.004, 1);
        SpectrumImage eds = PAIR.edsImage(60, 2);

        List<DecompositionResult> fused = fuse(eels, eds, Map.of("balance", balance));
        double eelsFused = worstAngle(PAIR.eelsWithBackground(), fused.get(0).spectra());
        double eelsAlone = worstAngle(PAIR.eelsWithBackground(), alone(eels).spectra());
        double edsFused = worstAngle(PAIR.eds(), fused.get(1).spectra());
        double edsAlone = worstAngle(PAIR.eds(), alone(eds).spectra());
        double mapsFused = worstAngle(PAIR.maps(), fused.get(1).maps());
        double mapsAlone = Math.min(worstAngle(PAIR.maps(), alone(eds).maps()), worstAngle(PAIR.maps(), alone(eels).maps()));
        assertTrue(eelsFused < 0.2 * eelsAlone, eelsFused + " against " + eelsAlone + " degrees");
        assertTrue(edsFused < edsAlone, edsFused + " against " + edsAlone + " degrees");
        assertTrue(mapsFused < part * mapsAlone, mapsFused + " against " + mapsAlone + " degrees");
    }

    @Test
    void deviationsAreFoundWhereTheyAreAndNowhereElse() throws LamellaException {
        double[][] seen = Arrays.stream(PAIR.maps()).map(double[]::clone).toArray(double[][]::new);
        for (int pixel = 0; pixel < 60; pixel++) {
            seen[0][pixel] += 1.5;
        }
        SpectrumImage eels = EelsWithEds.eelsImage(PAIR.eels(), seen, 0.001, 1);
        SpectrumImage eds = PAIR.edsImage(2000, 2);

        List<DecompositionResult> fused = fuse(eels, eds, Map.of("model", "deviation"));
        List<DecompositionResult> shared = fuse(eels, eds, Map.of());

        assertTrue(worstAngle(seen, fused.get(0).maps()) < 2, "EELS maps " + worstAngle(seen, fused.get(0).maps()));
        assertTrue(worstAngle(PAIR.maps(), fused.get(1).maps()) < 2.5, "EDS maps " + worstAngle(PAIR.maps(), fused.get(1).maps()));
        assertTrue(worstAngle(PAIR.eels(), fused.get(0).spectra()) < 1, "EELS " + worstAngle(PAIR.eels(), fused.get(0).spectra()));
        assertTrue(worstAngle(PAIR.maps(), shared.get(1).maps()) > 10, "one map cannot serve both");
        // the added counts are 11.6 of a norm of 24 all in all
        assertEquals(0.46, (double) fused.get(0).facts().get("share of deviations in the maps"), 0.05);
    }

    @Test
    void highPricesLeaveNoDeviation() throws LamellaException {
        List<DecompositionResult> fused = fuse(EelsWithEds.eelsImage(PAIR.eels(), PAIR.maps(), 0.001, 1), PAIR.edsImage(500, 2),
                Map.of("model", "deviation", "gamma", "5", "price", "together"));

        assertEquals(0.0, fused.get(0).facts().get("share of deviations in the maps"));
    }

    @ParameterizedTest
    @CsvSource({"0, none", "0.002, none", "0, poisson"})
    void backgroundIsToldFromEdges(double noise, String weighting) throws LamellaException {
        SpectrumImage eels = EelsWithEds.eelsImage(PAIR.eelsWithBackground(), PAIR.maps(), noise, 3);
        SpectrumImage eds = PAIR.edsImage(2000, 4);

        DecompositionResult first = fuse(eels, eds, Map.of("model", "background", "weighting", weighting,
                "first-edge", "455")).get(0);
        double[][] signals = Arrays.copyOf(first.spectra(), 3);
        int[] match = ComponentMatching.byAngle(PAIR.eels(), signals);
        for (int k = 0; k < 3; k++) {
            int found = match[k];
            double scale = 0;
            double truth = 0;
            double worst = 0;
            for (int pixel = 0; pixel < PAIR.maps()[k].length; pixel++) {
                scale += first.maps()[found + 3][pixel];
                truth += PAIR.maps()[k][pixel];
            }
            for (int j = 0; j < EelsWithEds.EELS_CHANNELS; j++) {
                double background = first.spectra()[found + 3][j] * scale / truth;
                worst = Math.max(worst, Math.abs(background / PAIR.background()[k][j] - 1));
            }
            double angle = SpectralAngle.degrees(PAIR.eels()[k], signals[found]);
                assertTrue(worst < 0.05, "background " + k + " off by " + worst);
            assertTrue(angle < 5, "signal " + k + ": " + angle + " degrees");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "deviation", "background"})
    void objectiveNeverRises(String model) throws LamellaException {
        double[] objective = fuse(EelsWithEds.eelsImage(PAIR.eelsWithBackground(), PAIR.maps(), 0.01, 1), PAIR.edsImage(50, 2),
                Map.of("model", model, "tolerance", "0", "max-iterations", "60", "starts", "1")).get(0).objective();

        assertTrue(objective.length > 10);
        // the spectra where the search begins have no background yet
        for (int i = 2; i < objective.length; i++) {
            assertTrue(objective[i] <= objective[i - 1] * (1 + 1e-9), "iteration " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"shared, none", "shared, poisson", "deviation, none", "background, poisson"})
    void factorsAreNotNegativeAndInCounts(String model, String weighting) throws LamellaException {
        SpectrumImage eels = EelsWithEds.eelsImage(PAIR.eelsWithBackground(), PAIR.maps(), 0, 1);
        SpectrumImage eds = PAIR.edsImage(100, 2);
        List<DecompositionResult> fused = fuse(eels, eds, Map.of("model", model, "weighting", weighting));

        for (int image = 0; image < 2; image++) {
            DecompositionResult result = fused.get(image);
            double total = 0;
            for (int k = 0; k < result.components(); k++) {
                assertTrue(Arrays.stream(result.spectra()[k]).allMatch(v -> v >= 0));
                assertTrue(Arrays.stream(result.maps()[k]).allMatch(v -> v >= 0));
                total += Arrays.stream(result.maps()[k]).sum();
            }
            double sum = List.of(eels, eds).get(image).sum().doubleValue();
            assertEquals(sum, total, 0.03 * sum);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, shared", "6, shared", "1, deviation", "6, deviation"})
    void emptyPixelsAndChannelsGiveFiniteResults(String components, String model) throws LamellaException {
        List<DecompositionResult> fused = fuse(TestImages.ofCounts(20, TestImages.patchyCounts(400, 60, 0.5, 1)),
                TestImages.ofCounts(20, TestImages.patchyCounts(400, 90, 0.2, 2)), Map.of("components", components, "model", model));

        for (DecompositionResult result : fused) {
            for (int k = 0; k < result.components(); k++) {
                assertTrue(Arrays.stream(result.spectra()[k]).allMatch(Double::isFinite));
                assertTrue(Arrays.stream(result.maps()[k]).allMatch(Double::isFinite));
                assertEquals(0, result.maps()[k][3], 1e-12, "an empty pixel");
            }
        }
    }

    @Test
    void imagesOfOtherPixelsAreRefused() {
        SpectrumImage other = TestImages.ofCounts(24, TestImages.poisson(PlantedPhases.of(24, 80, 200).expected(), 1));

        assertRefused(() -> fuse(PAIR.edsImage(50, 1), other, Map.of()), "same pixels");
    }

    @Test
    void anythingButTwoImagesIsRefused() {
        assertRefused(() -> new StructuredFusion().decompose(List.of(PAIR.edsImage(50, 1)),
                ParameterSchema.of(FusionParameters.class).parse(Map.of()), Progress.NONE), "not 1");
    }

    @Test
    void energiesAtZeroHaveNoPowerLaw() {
        assertRefused(() -> fuse(PAIR.edsImage(50, 1), PAIR.edsImage(50, 2), Map.of("model", "background")), "above zero");
    }

    @ParameterizedTest
    @CsvSource({"NaN, none, not finite", "-1, poisson, negative"})
    void valuesThatCannotBeWeightedAreRefused(double value, String weighting, String why) {
        double[][] values = TestImages.product(PAIR.maps(), PAIR.eds());
        values[7][7] = value;

        assertRefused(() -> fuse(PAIR.edsImage(50, 1), TestImages.ofValues(EelsWithEds.SIDE, values), Map.of("weighting", weighting)), why);
    }

    @Test
    void moreComponentsThanChannelsAreRefused() {
        SpectrumImage few = TestImages.ofCounts(20, TestImages.patchyCounts(400, 4, 5, 1));

        assertRefused(() -> fuse(PAIR.edsImage(50, 1), few, Map.of("components", "5")), "4 channels");
    }

    @Test
    void canBeCancelled() throws LamellaException {
        FusionParameters parameters = ParameterSchema.of(FusionParameters.class).parse(Map.of());
        List<SpectrumImage> images = List.of(PAIR.edsImage(50, 1), PAIR.edsImage(50, 2));

        assertThrows(CancelledException.class, () -> new StructuredFusion().decompose(images, parameters, new CancelAfter(100)));
    }

    private static void assertRefused(Executable call, String why) {
        LamellaException refusal = assertThrows(LamellaException.class, call);
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }
}

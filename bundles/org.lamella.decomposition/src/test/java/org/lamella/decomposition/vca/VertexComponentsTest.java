package org.lamella.decomposition.vca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

class VertexComponentsTest {

    private static final int SIDE = 24;
    private static final int CHANNELS = 80;
    private static final PlantedPhases PHASES = PlantedPhases.of(SIDE, CHANNELS, 200);

    private static DecompositionResult vca(SpectrumImage image, Map<String, String> texts) throws LamellaException {
        return new VertexComponents().decompose(image, ParameterSchema.of(VcaParameters.class).parse(texts), Progress.NONE);
    }

    private static SpectrumImage exact() {
        return TestImages.ofValues(SIDE, PHASES.expected());
    }

    private static SpectrumImage noisy(double countsPerPixel, long seed) {
        return TestImages.ofCounts(SIDE, TestImages.poisson(PlantedPhases.of(SIDE, CHANNELS, countsPerPixel).expected(), seed));
    }

    static double worstAngle(double[][] truth, DecompositionResult result) {
        int[] match = ComponentMatching.byAngle(truth, result.spectra());
        double worst = 0;
        for (int k = 0; k < truth.length; k++) {
            worst = Math.max(worst, SpectralAngle.degrees(truth[k], result.spectra()[match[k]]));
        }
        return worst;
    }

    @ParameterizedTest
    @CsvSource({"projective, none", "projective, poisson", "automatic, none", "affine, none"})
    void findsPurePixels(String projection, String weighting) throws LamellaException {
        DecompositionResult result = vca(exact(), Map.of("projection", projection, "weighting", weighting));

        assertTrue(worstAngle(PHASES.spectra(), result) < 1e-4, worstAngle(PHASES.spectra(), result) + " degrees");
        int[] match = ComponentMatching.byAngle(PHASES.spectra(), result.spectra());
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(PHASES.maps()[k], result.maps()[match[k]], 1e-3);
        }
    }

    @ParameterizedTest
    @CsvSource({"exact, projective", "noisy, affine"})
    void projectionFollowsTheSignalToNoiseRatio(String data, String projection) throws LamellaException {
        SpectrumImage image = data.equals("exact") ? exact() : noisy(20, 1);

        assertEquals(projection, vca(image, Map.of("binning", "1")).facts().get("projection"));
    }

    @Test
    void averagedPixelsStandNoise() throws LamellaException {
        SpectrumImage image = noisy(400, 3);

        double single = worstAngle(PHASES.spectra(), vca(image, Map.of("binning", "1", "projection", "projective")));
        double averaged = worstAngle(PHASES.spectra(),
                vca(image, Map.of("binning", "1", "projection", "projective", "averaged", "60")));

        assertTrue(averaged < 2.5, averaged + " degrees");
        assertTrue(averaged < 0.6 * single, averaged + " against " + single + " degrees");
    }

    @Test
    void mapsAreInCountsAndNotNegative() throws LamellaException {
        SpectrumImage image = noisy(300, 4);
        DecompositionResult result = vca(image, Map.of("averaged", "10"));

        double total = 0;
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            double counts = Arrays.stream(result.maps()[k]).sum();
            assertTrue(counts <= before, "component " + k + " holds more counts than the one before");
            assertTrue(Arrays.stream(result.maps()[k]).allMatch(value -> value >= 0));
            assertEquals(1, Arrays.stream(result.spectra()[k]).sum(), 1e-12);
            before = counts;
            total += counts;
        }
        assertEquals(image.sum().doubleValue(), total, 0.05 * image.sum().doubleValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 64})
    void moreEndmembersThanTheDataHoldAreRefused(int components) {
        LamellaException refusal = assertThrows(LamellaException.class,
                () -> vca(exact(), Map.of("components", Integer.toString(components))));

        assertTrue(refusal.getMessage().contains("fewer"), refusal.getMessage());
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() {
        double[][] values = PHASES.expected();
        values[100][7] = Double.NaN;

        LamellaException refusal = assertThrows(LamellaException.class, () -> vca(TestImages.ofValues(SIDE, values), Map.of()));

        assertTrue(refusal.getMessage().contains("not finite"), refusal.getMessage());
    }

    @Test
    void emptyPixelsAndNegativeValuesGiveFiniteResults() throws LamellaException {
        double[][] values = PHASES.expected();
        Arrays.fill(values[0], 0);
        values[30][5] = -3;

        DecompositionResult result = vca(TestImages.ofValues(SIDE, values), Map.of());

        for (int k = 0; k < 3; k++) {
            assertTrue(Arrays.stream(result.maps()[k]).allMatch(Double::isFinite));
            assertTrue(Arrays.stream(result.spectra()[k]).allMatch(value -> value >= 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12})
    void canBeCancelled(int questions) throws LamellaException {
        VcaParameters parameters = ParameterSchema.of(VcaParameters.class).parse(Map.of());

        assertThrows(CancelledException.class,
                () -> new VertexComponents().decompose(exact(), parameters, new CancelAfter(questions)));
    }
}

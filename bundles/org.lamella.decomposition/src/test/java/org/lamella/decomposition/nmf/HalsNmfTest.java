package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class HalsNmfTest {

    private static final int SIDE = 24;
    private static final PlantedPhases PHASES = PlantedPhases.of(SIDE, 80, 200);

    private static HalsParameters parameters(Map<String, String> texts) throws LamellaException {
        return ParameterSchema.of(HalsParameters.class).parse(texts);
    }

    private static DecompositionResult nmf(SpectrumImage image, Map<String, String> texts) throws LamellaException {
        return new HalsNmf().decompose(image, parameters(texts), Progress.NONE);
    }

    private static SpectrumImage exact() {
        return TestImages.ofValues(SIDE, PHASES.expected());
    }

    private static SpectrumImage noisy(double countsPerPixel, long seed) {
        return TestImages.ofCounts(SIDE, TestImages.poisson(PlantedPhases.of(SIDE, 80, countsPerPixel).expected(), seed));
    }

    private static double worstAngle(DecompositionResult result) {
        int[] match = ComponentMatching.byAngle(PHASES.spectra(), result.spectra());
        double worst = 0;
        for (int k = 0; k < 3; k++) {
            worst = Math.max(worst, SpectralAngle.degrees(PHASES.spectra()[k], result.spectra()[match[k]]));
        }
        return worst;
    }

    @ParameterizedTest
    @CsvSource({"nndsvd, none, 1", "nndsvd, poisson, 1", "random, none, 1", "random, poisson, 1", "nndsvd, none, 2"})
    void recoversPlantedFactorsFromExactData(String start, String weighting, String binning) throws LamellaException {
        DecompositionResult result = nmf(exact(),
                Map.of("initialisation", start, "weighting", weighting, "binning", binning, "tolerance", "1e-13",
                        "max-iterations", "5000"));

        assertTrue(worstAngle(result) < 0.1, worstAngle(result) + " degrees");
        int[] match = ComponentMatching.byAngle(PHASES.spectra(), result.spectra());
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(PHASES.maps()[k], result.maps()[match[k]], 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"nndsvd, none", "nndsvd, poisson", "random, none", "random, poisson"})
    void objectiveNeverRises(String start, String weighting) throws LamellaException {
        DecompositionResult result = nmf(noisy(100, 1),
                Map.of("initialisation", start, "weighting", weighting, "binning", "1", "tolerance", "0", "max-iterations", "60"));

        double[] objective = result.objective();
        assertTrue(objective.length > 10);
        for (int i = 1; i < objective.length; i++) {
            assertTrue(objective[i] <= objective[i - 1] * (1 + 1e-12), "iteration " + i);
        }
        assertTrue(objective[objective.length - 1] < objective[0]);
    }

    @Test
    void objectiveIsTheSquaredDistance() throws LamellaException {
        SpectrumImage image = noisy(100, 2);
        DecompositionResult result = nmf(image, Map.of("binning", "1", "tolerance", "1e-12", "max-iterations", "3000"));

        double[][] product = TestImages.product(result.maps(), result.spectra());
        double distance = 0;
        int[] channels = new int[80];
        double[] values = new double[80];
        for (int pixel = 0; pixel < product.length; pixel++) {
            int length = image.cube().copyRow(pixel, channels, values);
            for (int e = 0; e < length; e++) {
                product[pixel][channels[e]] -= values[e];
            }
            distance += Arrays.stream(product[pixel]).map(r -> r * r).sum();
        }
        double last = result.objective()[result.objective().length - 1];
        assertEquals(last, distance, 1e-6 * last);
    }

    @Test
    void factorsAreNotNegativeAndSpectraSumToOne() throws LamellaException {
        DecompositionResult result = nmf(noisy(100, 3), Map.of("components", "5", "weighting", "poisson"));
        for (int k = 0; k < 5; k++) {
            assertTrue(Arrays.stream(result.maps()[k]).allMatch(value -> value >= 0));
            assertTrue(Arrays.stream(result.spectra()[k]).allMatch(value -> value >= 0));
            assertEquals(1, Arrays.stream(result.spectra()[k]).sum(), 1e-12);
        }
    }

    @Test
    void mapsAreInCountsAndComponentsInTheirOrder() throws LamellaException {
        SpectrumImage image = noisy(150, 4);
        DecompositionResult result = nmf(image, Map.of());

        double[] counts = Arrays.stream(result.maps()).mapToDouble(map -> Arrays.stream(map).sum()).toArray();
        assertTrue(counts[0] >= counts[1] && counts[1] >= counts[2]);
        double total = image.sum().doubleValue();
        assertEquals(total, Arrays.stream(counts).sum(), 0.05 * total);
    }

    @Test
    void binningFindsSpectraThatFullResolutionLosesInNoise() throws LamellaException {
        SpectrumImage image = noisy(8, 5);

        double plain = worstAngle(nmf(image, Map.of("binning", "1")));
        DecompositionResult binned = nmf(image, Map.of());

        assertEquals("2 x 2", binned.facts().get("binning"));
        assertTrue(worstAngle(binned) < 0.6 * plain, worstAngle(binned) + " against " + plain + " degrees");
        assertEquals(SIDE * SIDE, binned.maps()[0].length);
    }

    @ParameterizedTest
    @CsvSource({"20000, 1 x 1", "3000, 2 x 2", "2, 2 x 2"})
    void squaresGrowUntilTheyHoldTenThousandCountsOrAHundredAreLeft(int countsPerPixel, String binning) throws LamellaException {
        int[][] counts = new int[SIDE * SIDE][40];
        for (int[] row : counts) {
            Arrays.fill(row, 0, 2, countsPerPixel / 2);
            row[5] = 1;
        }
        assertEquals(binning, nmf(TestImages.ofCounts(SIDE, counts), Map.of("components", "1")).facts().get("binning"));
    }

    @Test
    void dataThatAreNoCountsAreNotBinnedByTheRule() throws LamellaException {
        assertEquals("1 x 1", nmf(exact(), Map.of()).facts().get("binning"));
    }

    @Test
    void lineScansAndSeriesAreBinnedAlongTheirRowsOnly() throws LamellaException {
        SpectrumImage image = noisy(50, 6);
        SpectrumImage series = TestImages.withNavigation(image.cube(), 4, 6, SIDE);
        assertEquals("3 x 1", nmf(series, Map.of("binning", "3")).facts().get("binning"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "200"})
    void refusesSquaresLargerThanTheImage(String binning) {
        SpectrumImage image = noisy(50, 7);
        String message = assertThrows(LamellaException.class, () -> nmf(image, Map.of("binning", binning))).getMessage();
        assertTrue(message.contains("larger than the image 'test' of 24 x 24 pixels"), message);
    }

    @Test
    void refusesMoreComponentsThanBinnedPixels() {
        SpectrumImage image = noisy(50, 7);
        String message = assertThrows(LamellaException.class, () -> nmf(image, Map.of("binning", "24"))).getMessage();
        assertTrue(message.startsWith("3 components cannot be told from the 1 binned pixels"), message);
    }

    @Test
    void moreComponentsThanTheDataHaveStayFinite() throws LamellaException {
        DecompositionResult result = nmf(exact(), Map.of("components", "6", "max-iterations", "200"));
        for (int k = 0; k < 6; k++) {
            assertTrue(Arrays.stream(result.maps()[k]).allMatch(Double::isFinite));
            assertTrue(Arrays.stream(result.spectra()[k]).allMatch(Double::isFinite));
        }
        assertTrue((double) result.facts().get("relative residual of the maps") < 1e-3);
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() throws LamellaException {
        SpectrumImage image = noisy(60, 8);
        Map<String, String> first = Map.of("initialisation", "random", "seed", "7", "starts", "3");
        Map<String, String> other = Map.of("initialisation", "random", "seed", "70", "starts", "3");

        double[] once = nmf(image, first).spectra()[0];

        assertArrayEquals(once, nmf(image, first).spectra()[0], 0.0);
        assertFalse(Arrays.equals(once, nmf(image, other).spectra()[0]));
    }

    @Test
    void saysWhenItWasStoppedByTheIterationLimit() throws LamellaException {
        DecompositionResult stopped = nmf(noisy(60, 9), Map.of("tolerance", "0", "max-iterations", "4"));
        DecompositionResult finished = nmf(noisy(60, 9), Map.of());

        assertEquals(4, stopped.objective().length);
        assertTrue(stopped.remarks().get(0).contains("stopped after 4 iterations"), stopped.remarks().get(0));
        assertTrue(finished.remarks().isEmpty());
    }

    @Test
    void emptyPixelsGetEmptyMaps() throws LamellaException {
        int[][] counts = TestImages.poisson(PHASES.expected(), 10);
        Arrays.fill(counts[5], 0);
        for (String weighting : new String[] {"none", "poisson"}) {
            DecompositionResult result = nmf(TestImages.ofCounts(SIDE, counts), Map.of("weighting", weighting, "binning", "1"));
            for (double[] map : result.maps()) {
                assertEquals(0, map[5]);
            }
        }
    }

    @Test
    void takesNegativeValuesWithoutWeighting() throws LamellaException {
        double[][] values = PHASES.expected();
        values[3][7] = -1;
        SpectrumImage image = TestImages.ofValues(SIDE, values);

        assertTrue(worstAngle(nmf(image, Map.of("tolerance", "1e-10"))) < 1);
        assertThrows(LamellaException.class, () -> nmf(image, Map.of("weighting", "poisson")));
    }

    @Test
    void energyWindowUsesItsChannelsOnly() throws LamellaException {
        DecompositionResult result = nmf(noisy(60, 11), Map.of("energy-from", "0.1", "energy-to", "0.5"));
        assertEquals(41, result.energyAxis().size());
        assertEquals(41, result.spectra()[0].length);
    }

    @Test
    void stopsWhenCancelled() throws LamellaException {
        SpectrumImage image = noisy(60, 12);
        HalsParameters parameters = parameters(Map.of("tolerance", "0"));
        for (int questions : new int[] {0, 3, 10, 20}) {
            assertThrows(CancelledException.class, () -> new HalsNmf().decompose(image, parameters, new CancelAfter(questions)));
        }
    }
}

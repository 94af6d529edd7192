package org.lamella.decomposition.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
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
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;

class TensorComponentsTest {

    private static final int SIDE = 24;
    /** Layers across x, of a thickness that changes along y: each phase's map is a product of profiles. */
    private static final PlantedPhases LAYERS = PlantedPhases.of(SIDE, 80, 400);

    private static SpectrumImage exact() {
        return TestImages.ofValues(SIDE, LAYERS.expected());
    }

    private static SpectrumImage noisy(long seed) {
        return TestImages.ofCounts(SIDE, TestImages.poisson(LAYERS.expected(), seed));
    }

    private static DecompositionResult cpd(SpectrumImage image, Map<String, String> texts) throws LamellaException {
        return new PolyadicComponents().decompose(image, ParameterSchema.of(CpdParameters.class).parse(texts), Progress.NONE);
    }

    private static DecompositionResult tucker(SpectrumImage image, Map<String, String> texts) throws LamellaException {
        return new TuckerComponents().decompose(image, ParameterSchema.of(TuckerParameters.class).parse(texts), Progress.NONE);
    }

    private static double relativeDistance(DecompositionResult result, double[][] truth) {
        double[][] product = TestImages.product(result.maps(), result.spectra());
        double distance = 0;
        double norm = 0;
        for (int pixel = 0; pixel < truth.length; pixel++) {
            for (int channel = 0; channel < truth[pixel].length; channel++) {
                distance += Math.pow(product[pixel][channel] - truth[pixel][channel], 2);
                norm += Math.pow(truth[pixel][channel], 2);
            }
        }
        return Math.sqrt(distance / norm);
    }

    @ParameterizedTest
    @CsvSource({"none", "poisson"})
    void polyadicMapsAreInCountsAndSpectraThoseOfThePhases(String weighting) throws LamellaException {
        SpectrumImage image = noisy(1);
        DecompositionResult result = cpd(image, Map.of("weighting", weighting));

        int[] match = ComponentMatching.byAngle(LAYERS.spectra(), result.spectra());
        double total = 0;
        for (int k = 0; k < 3; k++) {
            double angle = SpectralAngle.degrees(LAYERS.spectra()[k], result.spectra()[match[k]]);
            assertTrue(angle < 6, "phase " + k + ": " + angle + " degrees");
            assertEquals(1, Arrays.stream(result.spectra()[k]).sum(), 1e-12);
            total += Arrays.stream(result.maps()[k]).sum();
        }
        assertEquals(image.sum().doubleValue(), total, 0.03 * image.sum().doubleValue());
        assertTrue((double) result.facts().get("relative residual") < 0.5);
    }

    @Test
    void orthogonalTuckerRebuildsAnExactMap() throws LamellaException {
        DecompositionResult result = tucker(exact(), Map.of());

        assertTrue(relativeDistance(result, LAYERS.expected()) < 1e-6, "distance " + relativeDistance(result, LAYERS.expected()));
        assertEquals("8 x 8 x 3", result.facts().get("ranks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void tuckerTakesNoiseAway(String nonNegative) throws LamellaException {
        DecompositionResult result = tucker(noisy(2), Map.of("profiles", "3", "non-negative", nonNegative));

        assertTrue(relativeDistance(result, LAYERS.expected()) < 0.08, "distance " + relativeDistance(result, LAYERS.expected()));
    }

    @Test
    void aSeriesOfMapsIsATensorOfItsOwnOrder() throws LamellaException {
        PlantedTensor planted = PlantedTensor.random(true, 2, 9, 4, 6, 7, 12);
        double[][] rows = new double[168][];
        Arrays.setAll(rows, row -> Arrays.copyOfRange(planted.values(), row * 12, (row + 1) * 12));
        SpectrumImage series = TestImages.withNavigation(TestImages.ofValues(7, rows).cube(), 4, 6, 7);

        DecompositionResult result = cpd(series, Map.of("components", "2", "tolerance", "1e-10", "max-iterations", "2000"));

        assertTrue(relativeDistance(result, rows) < 1e-2, "distance " + relativeDistance(result, rows));
        assertEquals(100, (double) result.facts().get("core consistency (%)"), 1);
    }

    @Test
    void lineScansAreRefused() throws LamellaException {
        SpectrumImage line = TestImages.withNavigation(TestImages.ofCounts(20, TestImages.patchyCounts(20, 30, 2, 1)).cube(), 20);

        for (String refused : new String[] {message(() -> cpd(line, Map.of())), message(() -> tucker(line, Map.of()))}) {
            assertTrue(refused.contains("line scan"), refused);
        }
    }

    @Test
    void negativeValuesAreRefusedWithPoissonWeightingOnly() throws LamellaException {
        double[][] values = LAYERS.expected();
        values[5][5] = -1;
        SpectrumImage image = TestImages.ofValues(SIDE, values);

        assertTrue(message(() -> cpd(image, Map.of("weighting", "poisson"))).contains("negative"));
        assertArrayEquals(new boolean[] {true, true, true}, finite(cpd(image, Map.of())));
    }

    private static boolean[] finite(DecompositionResult result) {
        boolean[] finite = new boolean[3];
        for (int k = 0; k < 3; k++) {
            finite[k] = Arrays.stream(result.maps()[k]).allMatch(Double::isFinite);
        }
        return finite;
    }

    private static String message(Executable refused) {
        return assertThrows(LamellaException.class, refused).getMessage();
    }
}

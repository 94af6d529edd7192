package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.TestMatrix;

class RelevanceNmfTest {

    private static final int SIDE = 24;
    private static final PlantedPhases PHASES = PlantedPhases.of(SIDE, 80, 200);

    private static DecompositionResult ard(SpectrumImage image, Map<String, String> texts) throws LamellaException {
        return new RelevanceNmf().decompose(image, ParameterSchema.of(RelevanceParameters.class).parse(texts), Progress.NONE);
    }

    /** The first phases of three, with Gaussian noise as the model of the method has it. */
    private static SpectrumImage phases(int count, double noise, double unit) {
        SplittableRandom random = new SplittableRandom(17);
        double[][] values = TestImages.product(Arrays.copyOf(PHASES.maps(), count), Arrays.copyOf(PHASES.spectra(), count));
        for (double[] row : values) {
            for (int channel = 0; channel < row.length; channel++) {
                row[channel] = unit * (row[channel] + noise * random.nextGaussian());
            }
        }
        return TestImages.ofValues(SIDE, values);
    }

    @ParameterizedTest
    @CsvSource({"1, random, 10", "2, random, 10", "3, random, 10", "3, nndsvd, 10", "3, random, 5"})
    void findsTheNumberOfPhases(int count, String start, String components) throws LamellaException {
        DecompositionResult result = ard(phases(count, 0.5, 1), Map.of("initialisation", start, "components", components));

        assertEquals(count, result.components());
        assertEquals(count, result.facts().get("components left"));
        int[] match = ComponentMatching.byAngle(Arrays.copyOf(PHASES.spectra(), count), result.spectra());
        for (int k = 0; k < count; k++) {
            assertTrue(SpectralAngle.degrees(PHASES.spectra()[k], result.spectra()[match[k]]) < 3);
        }
    }

    @Test
    void unitsOfTheDataDoNotMatter() throws LamellaException {
        DecompositionResult counts = ard(phases(3, 0.5, 1), Map.of("starts", "3"));
        DecompositionResult small = ard(phases(3, 0.5, 1e-6), Map.of("starts", "3"));

        assertEquals(counts.components(), small.components());
        double last = counts.objective()[counts.objective().length - 1];
        assertEquals(last, small.objective()[small.objective().length - 1], 1e-6 * Math.abs(last));
    }

    /** Two components that share one phase half and half fit it perfectly; nothing but merging can bring them together. */
    @Test
    void componentsThatAreAlikeAreMerged() throws LamellaException {
        double[][] halves = {half(PHASES.maps()[0]), half(PHASES.maps()[0])};
        double[][] spectra = {PHASES.spectra()[0], PHASES.spectra()[0]};
        RowMatrix x = new TestMatrix(TestImages.product(new double[][] {PHASES.maps()[0]}, new double[][] {PHASES.spectra()[0]}));
        Factors factors = new Factors(spectra, new boolean[2], halves, new boolean[2]);
        Factorization run = Factorization.begin(x, factors, new int[] {0, 1}, HalsRule.SOLVING,
                new RelevanceUpdates(0, 0, new PixelGrid(SIDE, SIDE, true)), Progress.NONE);

        run.iterate(2, 0, Progress.NONE);
        assertEquals(2, run.maps().length);
        run.iterate(4, 0, Progress.NONE);

        assertEquals(1, run.maps().length);
        assertEquals(0, run.relativeResidual(), 1e-12);
        assertEquals(0, SpectralAngle.degrees(PHASES.maps()[0], run.maps()[0]), 1e-5);
    }

    private static double[] half(double[] map) {
        return Arrays.stream(map).map(value -> value / 2).toArray();
    }
}

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

    @Test
    void componentsThatAreAlikeAreMerged() throws LamellaException {
        SpectrumImage image = phases(1, 0.02, 1);
        // with no prior only merging can take components away
        DecompositionResult result = ard(image, Map.of("strength", "0", "components", "2", "max-iterations", "30"));
        DecompositionResult plain = new HalsNmf().decompose(image, ParameterSchema.of(HalsParameters.class)
                .parse(Map.of("components", "2", "initialisation", "random")), Progress.NONE);

        assertEquals(2, plain.components());
        assertTrue(result.components() <= 2);
        assertTrue(SpectralAngle.degrees(PHASES.spectra()[0], result.spectra()[0]) < 2);
    }
}

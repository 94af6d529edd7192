package org.lamella.decomposition.vca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.linalg.CancelAfter;

class SampledVerticesTest {

    private static final int SIDE = 24;

    /** Every pixel holds something of every phase: the maps of planted phases, blurred into each other. */
    private static double[][] mixedMaps(PlantedPhases phases) {
        double[][] mixed = new double[3][SIDE * SIDE];
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            double all = phases.maps()[0][pixel] + phases.maps()[1][pixel] + phases.maps()[2][pixel];
            for (int k = 0; k < 3; k++) {
                mixed[k][pixel] = 0.55 * phases.maps()[k][pixel] + 0.15 * all;
            }
        }
        return mixed;
    }

    private static double[][] mixed(double countsPerPixel) {
        PlantedPhases phases = PlantedPhases.of(SIDE, 80, countsPerPixel);
        return TestImages.product(mixedMaps(phases), phases.spectra());
    }

    private static DecompositionResult sssVca(SpectrumImage image, Map<String, String> texts) throws LamellaException {
        return new SampledVertices().decompose(image, ParameterSchema.of(SssVcaParameters.class).parse(texts), Progress.NONE);
    }

    private static double worstAngle(DecompositionResult result) {
        return VertexComponentsTest.worstAngle(PlantedPhases.of(SIDE, 80, 1).spectra(), result);
    }

    @Test
    void findsPhasesThatNoPixelShowsPure() throws LamellaException {
        SpectrumImage image = TestImages.ofValues(SIDE, mixed(200));

        DecompositionResult sampled = sssVca(image, Map.of("tolerance", "0"));
        DecompositionResult plain = new VertexComponents().decompose(image, ParameterSchema.of(VcaParameters.class).parse(Map.of()),
                Progress.NONE);

        assertTrue(worstAngle(sampled) < 0.5, worstAngle(sampled) + " degrees");
        assertTrue(worstAngle(plain) > 10, worstAngle(plain) + " degrees without sampling");
    }

    @Test
    void findsThemInCountingNoise() throws LamellaException {
        SpectrumImage image = TestImages.ofCounts(SIDE, TestImages.poisson(mixed(400), 1));

        DecompositionResult result = sssVca(image, Map.of());

        assertTrue(worstAngle(result) < 6, worstAngle(result) + " degrees");
    }

    @Test
    void sampledMapsFindPhasesThatAreAloneSomewhere() throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(SIDE, 80, 200);
        double[][] steps = new double[3][80];
        for (int k = 0; k < 3; k++) {
            double before = 0;
            for (int channel = 0; channel < 80; channel++) {
                // edges above each other: no phase has a channel to itself
                before += phases.spectra()[k][channel] + 0.002;
                steps[k][channel] = before;
            }
        }
        SpectrumImage image = TestImages.ofValues(SIDE, TestImages.product(phases.maps(), steps));

        DecompositionResult result = sssVca(image, Map.of("sampled", "maps", "tolerance", "0"));

        double worst = VertexComponentsTest.worstAngle(steps, result);
        assertTrue(worst < 0.5, worst + " degrees");
    }

    @Test
    void aSeedGivesTheSameResultAgain() throws LamellaException {
        SpectrumImage image = TestImages.ofCounts(SIDE, TestImages.poisson(mixed(400), 2));

        DecompositionResult once = sssVca(image, Map.of("seed", "7"));
        DecompositionResult again = sssVca(image, Map.of("seed", "7"));

        assertArrayEquals(once.spectra()[0], again.spectra()[0]);
        assertArrayEquals(once.maps()[2], again.maps()[2]);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 64})
    void moreEndmembersThanTheDataHoldAreRefused(int components) {
        String count = Integer.toString(components);

        LamellaException refusal = assertThrows(LamellaException.class,
                () -> sssVca(TestImages.ofValues(SIDE, mixed(200)), Map.of("components", count)));

        assertTrue(refusal.getMessage().contains("fewer"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 40})
    void canBeCancelled(int questions) throws LamellaException {
        SssVcaParameters parameters = ParameterSchema.of(SssVcaParameters.class).parse(Map.of());

        assertThrows(CancelledException.class, () -> new SampledVertices().decompose(TestImages.ofValues(SIDE, mixed(200)), parameters,
                new CancelAfter(questions)));
    }
}

package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

class ReconstructionTest {

    private final SpectrumImage source = TestImages.counting();
    private final DecompositionOutcome outcome = outcome();

    /** Component k has k + 1 in each pixel and 10^k in each channel. */
    private DecompositionOutcome outcome() {
        double[][] spectra = new double[3][source.energyAxis().size()];
        double[][] maps = new double[3][source.cube().pixels()];
        for (int k = 0; k < 3; k++) {
            Arrays.fill(spectra[k], Math.pow(10, k));
            Arrays.fill(maps[k], k + 1);
        }
        return new DecompositionOutcome(new DecompositionResult("Split", source.navigationAxes(), source.energyAxis(), spectra, maps,
                Optional.empty(), new double[0], Map.of(), List.of()), Provenance.begin());
    }

    private static double cell(Reconstruction rebuilt) throws LamellaException {
        return rebuilt.image().cube().windowMap(0, 1, Progress.NONE)[0];
    }

    @Test
    void allComponentsAreKeptWhenNoneIsNamed() throws Exception {
        assertEquals(1 + 20 + 300, cell(Reconstruction.of(source, outcome, List.of())));
    }

    @Test
    void componentsNeedNotBeNeighbours() throws Exception {
        assertEquals(1 + 300, cell(Reconstruction.of(source, outcome, List.of(3, 1))));
    }

    @Test
    void imageKeepsAxesAndSaysWhatItIsMadeOf() throws Exception {
        Reconstruction rebuilt = Reconstruction.of(source, outcome, List.of(1, 3));
        assertEquals(source.axes(), rebuilt.image().axes());
        assertArrayEquals(source.shape(), rebuilt.image().shape());
        assertTrue(rebuilt.image().title().endsWith("of components 1,3"), rebuilt.image().title());
        StepRecord step = rebuilt.provenance().steps().get(0);
        assertEquals("reconstruct", step.step());
        assertEquals(Map.of("components", "1,3"), step.parameters());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1})
    void componentsThatAreNotThereAreRefused(int component) {
        LamellaException refused = assertThrows(LamellaException.class, () -> Reconstruction.of(source, outcome, List.of(component)));
        assertTrue(refused.getMessage().contains("1 to 3"), refused.getMessage());
    }

    @Test
    void namingAComponentTwiceIsRefused() {
        assertThrows(LamellaException.class, () -> Reconstruction.of(source, outcome, List.of(2, 2)));
    }
}

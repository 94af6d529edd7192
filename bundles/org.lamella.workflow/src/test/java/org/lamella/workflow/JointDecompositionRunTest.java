package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.JointDecomposition;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

class JointDecompositionRunTest {

    /** Parameters of the decomposition under test. */
    public record PairParameters(
            @Parameter(label = "Results", help = "Number of results", defaultValue = "2", min = 0, max = 9) int results) {
    }

    /** One empty component an image, so many times as its parameter says; none breaks. */
    private static final class Pair implements JointDecomposition<PairParameters> {

        @Override
        public Class<PairParameters> parameterType() {
            return PairParameters.class;
        }

        @Override
        public List<DecompositionResult> decompose(List<SpectrumImage> images, PairParameters parameters, Progress progress) {
            if (parameters.results() == 0) {
                throw new IllegalStateException("algorithm broke");
            }
            List<DecompositionResult> results = new ArrayList<>();
            for (int i = 0; i < parameters.results(); i++) {
                SpectrumImage image = images.get(i);
                results.add(new DecompositionResult("Pair", image.navigationAxes(), image.energyAxis(),
                        new double[1][image.energyAxis().size()], new double[1][image.cube().pixels()], Optional.empty(), new double[0],
                        Map.of(), List.of()));
            }
            return results;
        }
    }

    private static List<DecompositionOutcome> run(String id, Map<String, String> parameters) throws LamellaException {
        return new JointDecompositionRun(new FakeContributions().jointDecomposition("pair", new Pair())).run(id, parameters,
                List.of(TestImages.counting(), TestImages.counting()), Provenance.begin(), Progress.NONE);
    }

    @Test
    void eachImageHasItsResultWithTheSameRecord() throws LamellaException {
        List<DecompositionOutcome> outcomes = run("pair", Map.of());

        assertEquals(2, outcomes.size());
        assertEquals(outcomes.get(0).provenance(), outcomes.get(1).provenance());
        assertEquals("decompose", outcomes.get(0).step().step());
        assertEquals(Map.of("results", "2"), outcomes.get(0).step().parameters());
        assertTrue(outcomes.get(1).residual().isPresent());
    }

    @Test
    void failuresAreToldInWords() {
        assertFails("installed are pair", "none", Map.of());
        assertFails("algorithm broke", "pair", Map.of("results", "0"));
        assertFails("1 results for 2 images", "pair", Map.of("results", "1"));
    }

    private static void assertFails(String words, String id, Map<String, String> parameters) {
        LamellaException failure = assertThrows(LamellaException.class, () -> run(id, parameters));
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
    }
}

package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

class DecompositionRunTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:11:12Z");

    /** Parameters of the decomposition under test. */
    public record SplitParameters(
            @Parameter(label = "Components", help = "Number of components", defaultValue = "2", min = 1, max = 8) int components,
            @Parameter(label = "Seed", help = "Start of the random generator", defaultValue = "1") long seed) {
    }

    /** Gives each component the number of its parameter as only value. */
    private static final class Split implements Decomposition<SplitParameters> {

        @Override
        public Class<SplitParameters> parameterType() {
            return SplitParameters.class;
        }

        @Override
        public DecompositionResult decompose(SpectrumImage image, SplitParameters parameters, Progress progress) throws LamellaException {
            progress.checkCancelled();
            int k = parameters.components();
            return new DecompositionResult("Split", image.navigationAxes(), image.energyAxis(), new double[k][image.energyAxis().size()],
                    new double[k][image.cube().pixels()], Optional.empty(), new double[0], Map.of(), List.of());
        }
    }

    private static DecompositionRun run(Decomposition<?> decomposition) {
        return new DecompositionRun(new FakeContributions().decomposition("split", decomposition), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Decomposition<SplitParameters> failing(Throwable failure) {
        return new Decomposition<>() {
            @Override
            public Class<SplitParameters> parameterType() {
                return SplitParameters.class;
            }

            @Override
            public DecompositionResult decompose(SpectrumImage image, SplitParameters parameters, Progress progress) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        };
    }

    @Test
    void recordsEveryParameterWithDefaultsAndSeed() throws Exception {
        DecompositionOutcome outcome = run(new Split()).run("split", Map.of("components", "3"), TestImages.counting(), Provenance.begin(),
                Progress.NONE);
        assertEquals(3, outcome.result().components());
        StepRecord step = outcome.step();
        assertEquals("decompose", step.step());
        assertEquals("split", step.contribution());
        assertEquals("org.example.lab", step.bundle());
        assertEquals(Map.of("components", "3", "seed", "1"), step.parameters());
        assertEquals(OptionalLong.of(1), step.seed());
        assertEquals(NOW, step.startedAt());
        assertTrue(step.seconds() >= 0);
    }

    @Test
    void keepsTheHistory() throws Exception {
        StepRecord before = StepRecord.of("phantom", "mantle", "org.example", Map.of(), NOW, 0.5);
        DecompositionOutcome outcome = run(new Split()).run("split", Map.of(), TestImages.counting(), Provenance.begin().then(before),
                Progress.NONE);
        assertEquals(List.of("phantom", "decompose"), outcome.provenance().steps().stream().map(StepRecord::step).toList());
    }

    private static String failure(DecompositionRun run, String id, Map<String, String> parameters) {
        return assertThrows(LamellaException.class,
                () -> run.run(id, parameters, TestImages.counting(), Provenance.begin(), Progress.NONE)).getMessage();
    }

    @Test
    void unknownIdListsWhatIsInstalled() {
        assertEquals("There is no decomposition 'pac'; installed are split.", failure(run(new Split()), "pac", Map.of()));
        assertTrue(failure(new DecompositionRun(new FakeContributions()), "pca", Map.of()).contains("no installed bundle"));
    }

    @Test
    void wrongParameterIsNamed() {
        assertTrue(failure(run(new Split()), "split", Map.of("components", "99")).contains("components"));
        assertTrue(failure(run(new Split()), "split", Map.of("colour", "red")).contains("'colour'"));
    }

    @Test
    void failureOfALabsAlgorithmNamesItsBundle() {
        String message = failure(run(failing(new IllegalStateException("singular"))), "split", Map.of());
        assertTrue(message.contains("org.example.lab") && message.contains("singular") && message.contains("'counting'"), message);
    }

    @Test
    void lackOfMemoryIsSaidPlainly() {
        assertTrue(failure(run(failing(new OutOfMemoryError())), "split", Map.of()).contains("-Xmx"));
    }

    @Test
    void cancellationPasses() {
        Progress cancelled = new Progress() {
            @Override
            public void message(String text) {
                // not looked at
            }

            @Override
            public void fraction(double done) {
                // not looked at
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class,
                () -> run(new Split()).run("split", Map.of(), TestImages.counting(), Provenance.begin(), cancelled));
    }

    @Test
    void residualOfComponentsOfZerosIsTheImage() throws Exception {
        SpectrumImage image = TestImages.counting();
        double[] residual = run(new Split()).run("split", Map.of(), image, Provenance.begin(), Progress.NONE).residual().orElseThrow();
        int[] channels = new int[image.cube().channels()];
        double[] values = new double[image.cube().channels()];
        for (int pixel = 0; pixel < residual.length; pixel++) {
            int length = image.cube().copyRow(pixel, channels, values);
            double square = 0;
            for (int i = 0; i < length; i++) {
                square += values[i] * values[i];
            }
            assertEquals(Math.sqrt(square / image.cube().channels()), residual[pixel], 1e-12);
        }
    }
}

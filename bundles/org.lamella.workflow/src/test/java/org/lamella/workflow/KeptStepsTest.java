package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.cache.StepCache;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.run.WorkflowOutcome;
import org.lamella.workflow.run.WorkflowRun;

class KeptStepsTest {

    /** Parameters of {@link Counting}. */
    public record CountingParameters(@Parameter(label = "Factor", help = "A factor", defaultValue = "1") double factor,
            @Parameter(label = "Weights", help = "A file", defaultValue = "") String weights) {
    }

    /** Says how often it was done. */
    private static final class Counting implements Decomposition<CountingParameters> {

        private int done;

        @Override
        public Class<CountingParameters> parameterType() {
            return CountingParameters.class;
        }

        @Override
        public DecompositionResult decompose(SpectrumImage image, CountingParameters parameters, Progress progress) {
            done++;
            double[] map = new double[image.cube().pixels()];
            double[] spectrum = new double[image.energyAxis().size()];
            map[1] = parameters.factor() / 3;
            spectrum[2] = image.sum().doubleValue();
            return new DecompositionResult("Counting", image.navigationAxes(), image.energyAxis(), new double[][] {spectrum},
                    new double[][] {map}, Optional.empty(), new double[] {1.5}, Map.of("iterations", 7), List.of("a remark"));
        }
    }

    private static final String STEPS = """
            inputs: {map: a.txt}
            steps:
              - {decompose: counting, on: map, factor: %s, as: first}
              - {decompose: counting, on: map, factor: %s, as: second}
              - {reconstruct: product, on: second, as: rebuilt}
              - {decompose: counting, on: rebuilt, factor: 2}
            """;

    @TempDir
    Path folder;
    private final Counting counting = new Counting();
    private FakeContributions contributions;
    private StepCache cache;

    @BeforeEach
    void makeInput() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "x");
        cache = new StepCache(folder.resolve("cache"), 1 << 20);
        contributions = new FakeContributions().decomposition("counting", counting).loader("text", "txt", new SignalLoader() {
            @Override
            public boolean recognises(FileProbe probe) {
                return true;
            }

            @Override
            public List<StoredSignal> open(Path file) {
                SpectrumImage image = TestImages.counting();
                return List.of(StoredSignal.of(new SignalOutline(image.header(), image.axes(), image.dataType()),
                        (options, progress) -> image));
            }
        });
    }

    private WorkflowOutcome run(String steps) throws LamellaException {
        return new WorkflowRun(contributions).keepingResults(cache).run(Workflow.parse(steps, "t"), folder, Progress.NONE);
    }

    private void assertDone(int times, String steps) throws LamellaException {
        int before = counting.done;
        WorkflowOutcome outcome = run(steps);
        assertEquals(times, counting.done - before);
        assertEquals(steps.split("decompose").length - 1 - times, outcome.fromCache());
    }

    @Test
    void onlyWhatDependsOnAChangeIsDoneAgain() throws Exception {
        assertDone(3, STEPS.formatted("1", "5"));
        assertDone(0, STEPS.formatted("1", "5"));
        assertDone(1, STEPS.formatted("9", "5"));
        assertDone(2, STEPS.formatted("1", "6"));
        assertDone(0, STEPS.formatted("9", "6"));
    }

    /** Quick steps are done again, at another time than the one in the records of what was kept. */
    @Test
    void everyStepIsInTheRecordOnce() throws Exception {
        List<String> first = run(STEPS.formatted("1", "5")).provenance().steps().stream().map(StepRecord::step).toList();
        Thread.sleep(5);
        List<String> again = run(STEPS.formatted("1", "5")).provenance().steps().stream().map(StepRecord::step).toList();
        assertEquals(first, again);
        assertEquals(1, again.stream().filter("reconstruct"::equals).count(), again.toString());
    }

    @Test
    void onlyTheLastStepIsDoneWhenOnlyItChanges() throws Exception {
        assertDone(3, STEPS.formatted("1", "5"));
        assertDone(1, STEPS.formatted("1", "5").replace("factor: 2}", "factor: 3}"));
    }

    @Test
    void otherDataAreOtherSteps() throws Exception {
        assertDone(3, STEPS.formatted("1", "5"));
        Files.writeString(folder.resolve("a.txt"), "y");
        assertDone(3, STEPS.formatted("1", "5"));
        assertDone(3, STEPS.formatted("1", "5").replace("a.txt}", "{file: a.txt, crop: \"0:2,0:2\"}}"));
    }

    @Test
    void filesThatParametersNameBelongToTheStep() throws Exception {
        Path table = Files.writeString(folder.resolve("table.txt"), "1");
        Path weights = Files.writeString(folder.resolve("weights.yaml"), "table: table.txt");
        String steps = "inputs: {map: a.txt}\nsteps:\n  - {decompose: counting, weights: '" + weights + "'}\n";
        assertDone(1, steps);
        assertDone(0, steps);
        Files.writeString(weights, "table: table.txt # other");
        assertDone(1, steps);
        Files.writeString(table, "2");
        assertDone(1, steps);
        assertDone(0, steps);
    }

    @Test
    void resultsAreTheSameWithAndWithoutACache() throws Exception {
        Workflow workflow = Workflow.parse(STEPS.formatted("1", "5"), "t");
        new ResultFolder(folder.resolve("plain")).write(new WorkflowRun(contributions).run(workflow, folder, Progress.NONE).results(),
                Progress.NONE);
        run(STEPS.formatted("1", "5"));
        WorkflowOutcome kept = run(STEPS.formatted("1", "5"));
        assertEquals(3, kept.fromCache());
        new ResultFolder(folder.resolve("kept")).write(kept.results(), Progress.NONE);
        Map<String, byte[]> plain = numbers(folder.resolve("plain"));
        Map<String, byte[]> again = numbers(folder.resolve("kept"));
        assertTrue(plain.size() > 6, plain.keySet().toString());
        assertEquals(plain.keySet(), again.keySet());
        plain.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
    }

    private static Map<String, byte[]> numbers(Path results) throws IOException {
        Map<String, byte[]> numbers = new TreeMap<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(npy|csv)")).toList()) {
                numbers.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return numbers;
    }

    @Test
    void damagedResultsAreMadeAgain() throws Exception {
        assertDone(3, STEPS.formatted("1", "5"));
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertDone(3, STEPS.formatted("1", "5"));
        assertDone(0, STEPS.formatted("1", "5"));
    }
}

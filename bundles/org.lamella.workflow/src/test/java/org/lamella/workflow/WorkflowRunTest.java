package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.contribution.Scree;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.run.CompositionValue;
import org.lamella.workflow.run.DecompositionValue;
import org.lamella.workflow.run.ImageValue;
import org.lamella.workflow.run.MaskValue;
import org.lamella.workflow.run.SpectrumValue;
import org.lamella.workflow.run.StepValue;
import org.lamella.workflow.run.WorkflowOutcome;
import org.lamella.workflow.run.WorkflowRun;

class WorkflowRunTest {

    /** Parameters of {@link Ones}. */
    public record OnesParameters(
            @Parameter(label = "Components", help = "Number of components", defaultValue = "2", min = 1, max = 8) int components) {
    }

    /** Component k is k + 1 in one pixel, k, and one channel, k; its elbow is at the number of components. */
    private static final class Ones implements Decomposition<OnesParameters> {

        @Override
        public Class<OnesParameters> parameterType() {
            return OnesParameters.class;
        }

        @Override
        public DecompositionResult decompose(SpectrumImage image, OnesParameters parameters, Progress progress) {
            int count = parameters.components();
            double[][] spectra = new double[count][image.energyAxis().size()];
            double[][] maps = new double[count][image.cube().pixels()];
            for (int k = 0; k < count; k++) {
                spectra[k][k] = k + 1;
                maps[k][k] = k + 1;
            }
            return new DecompositionResult("Ones", image.navigationAxes(), image.energyAxis(), spectra, maps,
                    Optional.of(new Scree(new double[count], new double[count], count)), new double[0], Map.of("iterations", 7), List.of());
        }
    }

    /** Parameters of {@link Counted}. */
    public record CountedParameters(@Parameter(label = "Element", help = "The element", defaultValue = "Fe") String element) {
    }

    /** Gives the sum of the spectrum as counts of one element. */
    private static final class Counted implements Quantification<CountedParameters> {

        @Override
        public Class<CountedParameters> parameterType() {
            return CountedParameters.class;
        }

        @Override
        public Composition quantify(Spectrum spectrum, CountedParameters parameters, Progress progress) {
            Composition.Fraction all = new Composition.Fraction(0.25, 0.01, 0.001);
            return new Composition("Counted", List.of(new Composition.Row(parameters.element(), "Fe_Ka",
                    spectrum.sum().doubleValue(), 3, 4, all, all)), Map.of("chi", "1.1"), Optional.empty(), List.of());
        }
    }

    private static final FakeContributions CONTRIBUTIONS =
            new FakeContributions().decomposition("ones", new Ones()).quantification("counted", new Counted());

    @TempDir
    Path folder;

    private static WorkflowOutcome run(String steps, Map<String, StepValue> given) throws LamellaException {
        return new WorkflowRun(CONTRIBUTIONS).run(Workflow.parse(steps, "test.yaml"), given, Path.of(""), Progress.NONE);
    }

    private static Map<String, StepValue> image() {
        return Map.of("map", new ImageValue(TestImages.counting(), Provenance.begin()));
    }

    @Test
    void laterStepsUseNumbersAndPartsOfEarlierOnes() throws Exception {
        WorkflowOutcome outcome = run("""
                steps:
                  - decompose: ones
                    as: scree
                    components: 3
                  - decompose: ones
                    on: map
                    as: phases
                    components: ${scree.elbow}
                  - reconstruct: product
                    components: 1,3
                  - quantify: counted
                    on: phases.spectrum.3
                findings:
                  - what: phases
                    paper: "3"
                    here: ${phases.components} of ${map.width} x ${map.height} after ${iterations}
                  - {what: ratio, paper: 1, here: "${Fe.snr} ± ${chi}"}
                """, image());
        DecompositionValue phases = assertInstanceOf(DecompositionValue.class, outcome.values().get(1));
        assertEquals(3, phases.outcome().result().components());
        ImageValue rebuilt = assertInstanceOf(ImageValue.class, outcome.values().get(2));
        assertEquals(1 + 9, rebuilt.image().sum().doubleValue());
        CompositionValue composition = assertInstanceOf(CompositionValue.class, outcome.values().get(3));
        assertEquals(3, composition.outcome().composition().elements().get(0).netCounts());
        assertEquals(List.of(new Finding("phases", "3", "3 of 3 x 2 after 7", ""), new Finding("ratio", "1", "1.500 ± 1.1", "")),
                outcome.findings());
    }

    @Test
    void sumsGoOverImagesWithTheirMasks() throws Exception {
        Map<String, StepValue> given = new LinkedHashMap<>(image());
        given.put("other", new ImageValue(TestImages.counting(), Provenance.begin()));
        given.put("first", mask(Mask.builder(3, 2).set(0).build()));
        given.put("last", mask(Mask.builder(3, 2).set(5).set(4).build()));
        WorkflowOutcome outcome = run("""
                steps:
                  - sum: pixels
                    on: [map, other, first, last]
                    as: both
                  - sum: pixels
                    on: map
                  - sum: spectra
                    on: [both, both]
                findings: [{what: size, paper: 2, here: "${last.pixels} or ${last.percent} %"}]
                """, given);
        assertArrayEquals(new double[] {0 + 16 + 20, 1 + 17 + 21, 2 + 18 + 22, 3 + 19 + 23}, values(outcome, 0));
        assertEquals(276, Arrays.stream(values(outcome, 1)).sum());
        assertEquals(2 * values(outcome, 0)[1], values(outcome, 2)[1]);
        assertEquals("2 or 33.3 %", outcome.findings().get(0).here());
    }

    private static MaskValue mask(Mask mask) {
        return new MaskValue(mask, new SegmentationOutcome("drawn", new SegmentationResult("Drawn", List.of(mask), Map.of(), List.of()),
                List.of(), Provenance.begin()));
    }

    @Test
    void masksOfMasksTakeTheNamesOfTheirSteps() throws Exception {
        Map<String, StepValue> given = new LinkedHashMap<>(image());
        given.put("first", mask(Mask.builder(3, 2).set(0).build()));
        given.put("last", mask(Mask.builder(3, 2).set(5).set(4).build()));
        WorkflowOutcome outcome = run("""
                steps:
                  - {mask: not (first or last), as: rest}
                  - {sum: pixels, on: [map, rest]}
                """, given);
        MaskValue rest = assertInstanceOf(MaskValue.class, outcome.values().get(0));
        assertEquals("rest", rest.mask().name());
        assertEquals(3, rest.mask().count());
        assertArrayEquals(new double[] {4 + 8 + 12, 5 + 9 + 13, 6 + 10 + 14, 7 + 11 + 15}, values(outcome, 1));
    }

    private static double[] values(WorkflowOutcome outcome, int step) {
        return assertInstanceOf(SpectrumValue.class, outcome.values().get(step)).spectrum().values().toDoubles();
    }

    @Test
    void recordHasEveryStepOnce() throws Exception {
        WorkflowOutcome outcome = run("""
                steps:
                  - {decompose: ones, as: a}
                  - {reconstruct: product}
                  - {decompose: ones}
                """, image());
        assertEquals(List.of("decompose", "reconstruct", "decompose"),
                outcome.provenance().steps().stream().map(StepRecord::step).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`[{decompose: twos}]`                                 | Step 1 (decompose: twos) failed: There is no decomposition 'twos'",
        "`[{decompose: ones, components: '${scree.elbow}'}]`   | nothing says yet what 'scree.elbow' is",
        "`[{decompose: ones, components: '${map.elbow}'}]`     | 'map' has no 'elbow'; it has width",
        "`[{decompose: ones, on: nowhere}]`                    | there is nothing named 'nowhere' yet; named are map",
        "`[{decompose: ones, on: map.corner}]`                 | 'map' has no part 'corner'",
        "`[{decompose: ones, as: a}, {decompose: ones, on: a}]`| Step 2 (decompose: ones) failed: it needs a spectrum image, which a is not",
        "`[{reconstruct: product}]`                            | it needs a decomposition, and no step has left one yet",
        "`[{decompose: ones}, {reconstruct: product, components: x}]`| 'x' is no number of a component",
        "`[{decompose: ones}, {reconstruct: product, components: 9}]`| There is no component 9",
        "`[{decompose: ones}, {reconstruct: sum}]`             | only be rebuilt as product",
        "`[{sum: pixels, colour: red}]`                        | it has no parameter 'colour'",
        "`[{sum: maps}]`                                       | 'maps' cannot be summed",
        "`[{decompose: ones, as: a}, {quantify: counted, on: a}]`| it needs a spectrum or a spectrum image, which a is not",
        "`[{quantify: counted, on: map, hue: 1}]`              | 'hue'"})
    void failuresSayWhichStepAndWhy(String steps, String expected) {
        String message = assertThrows(LamellaException.class, () -> run("steps: " + steps, image())).getMessage();
        assertTrue(message.startsWith("Step ") && message.contains(expected) && message.endsWith("."), message);
    }

    @Test
    void findingsThatCannotBeToldAreNamed() {
        String message = assertThrows(LamellaException.class, () -> run("""
                steps: [{sum: pixels}]
                findings: [{what: elbow, paper: 3, here: "${elbow}"}]
                """, image())).getMessage();
        assertEquals("The finding 'elbow' cannot be told: nothing says yet what 'elbow' is.", message);
    }

    @Test
    void cancellationIsNoFailure() {
        Progress cancelled = new Progress() {
            @Override
            public void message(String text) {
                // nobody listens
            }

            @Override
            public void fraction(double done) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> new WorkflowRun(CONTRIBUTIONS).run(
                Workflow.parse("steps: [{decompose: ones}]", "t"), image(), folder, cancelled));
    }

    @Test
    void resultsHoldTheWorkflowThatMakesThemAgain() throws Exception {
        WorkflowOutcome outcome = run("""
                title: Ones
                steps:
                  - {decompose: ones, as: a, components: 2}
                  - {sum: pixels, on: map, as: whole}
                findings: [{what: elbow, paper: 3, here: "${elbow}", why: noise}]
                """, image());
        new ResultFolder(folder).write(outcome.results(), Progress.NONE);
        assertEquals(outcome.workflow(), Workflow.read(folder.resolve("workflow.yaml")));
        assertTrue(Files.readString(folder.resolve("findings.csv")).contains("elbow,3,2,noise"));
        assertTrue(Files.exists(folder.resolve("spectrum_whole.csv")));
        String report = Files.readString(folder.resolve("report.html"));
        assertTrue(report.contains("The publication and this run") && report.contains("whole"), "report");
    }

    @Test
    void inputsMustBeThoseThatWereRecorded() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "x");
        FakeContributions loaders = new FakeContributions().loader("text", "txt", new SignalLoader() {
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
        Workflow wrong = Workflow.parse("inputs: {map: {file: a.txt, sha256: 00ff}}\nsteps: [{sum: pixels}]", "t");
        String message = assertThrows(LamellaException.class, () -> new WorkflowRun(loaders).run(wrong, folder, Progress.NONE)).getMessage();
        assertTrue(message.contains("a.txt") && message.contains("not the one that the workflow was recorded with"), message);
        Workflow right = Workflow.parse("inputs: {map: a.txt}\nsteps: [{sum: pixels}]", "t");
        WorkflowOutcome outcome = new WorkflowRun(loaders).run(right, folder, Progress.NONE);
        assertEquals(276, Arrays.stream(values(outcome, 0)).sum());
        assertEquals(1, outcome.provenance().inputs().size());
    }
}

package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.DecompositionPart;
import org.lamella.workflow.part.JudgementPart;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.VerdictWords;

class JudgeRunTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final StepRecord DECOMPOSITION = StepRecord.of("decompose", "pca", "org.example.lab", Map.of("seed", "1"), NOW, 2);

    @TempDir
    private Path folder;

    /** Parameters of {@link Parity}. */
    public record ParityParameters(@Parameter(label = "Skip", defaultValue = "0", help = "Verdicts left out.") int skip) {
    }

    /** Calls the first and the third component signal, and cannot tell the second. */
    private static final class Parity implements ComponentJudge<ParityParameters> {

        @Override
        public Class<ParityParameters> parameterType() {
            return ParityParameters.class;
        }

        @Override
        public List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, ParityParameters parameters,
                Progress progress) {
            List<ComponentVerdict> verdicts = new ArrayList<>();
            for (int k = parameters.skip(); k < result.components(); k++) {
                verdicts.add(k % 2 == 0 ? ComponentVerdict.of(0.987, "It is even.") : ComponentVerdict.undecided("It is odd."));
            }
            return verdicts;
        }
    }

    private static DecompositionResult result() {
        SpectrumImage image = TestImages.counting();
        int pixels = image.cube().pixels();
        return new DecompositionResult("Three", image.navigationAxes(), image.energyAxis(), new double[3][image.energyAxis().size()],
                new double[3][pixels], Optional.empty(), new double[0], Map.of(), List.of());
    }

    private static JudgeRun run() {
        return new JudgeRun(new FakeContributions().judge("parity", new Parity()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void verdictsComeWithTheirRecord() throws LamellaException {
        JudgeOutcome outcome = run().run("parity", Map.of(), TestImages.counting(), result(), Progress.NONE);
        assertEquals(List.of(1, 3), outcome.signalComponents());
        assertEquals("parity", outcome.judge());
        assertEquals("judge", outcome.step().step());
        assertEquals(Map.of("skip", "0"), outcome.step().parameters());
        assertEquals("signal 98.7 %", VerdictWords.of(outcome.verdicts().get(0)));
        assertEquals("undecided", VerdictWords.of(outcome.verdicts().get(1)));
        assertEquals(1, run().runAll(TestImages.counting(), result(), Progress.NONE).size());
    }

    @Test
    void aDecompositionKeepsItsOwnStepWhenItHasBeenJudged() throws LamellaException {
        JudgeOutcome judgement = run().run("parity", Map.of(), TestImages.counting(), result(), Progress.NONE);
        DecompositionOutcome judged = new DecompositionOutcome(result(), Provenance.begin().then(DECOMPOSITION)).after(List.of(judgement));
        assertEquals(2, judged.provenance().steps().size());
        assertEquals("pca", judged.step().contribution());
    }

    @Test
    void whoIsNotThereOrAnswersTooLittleIsNamed() {
        LamellaException unknown = assertThrows(LamellaException.class,
                () -> run().run("crowd", Map.of(), TestImages.counting(), result(), Progress.NONE));
        assertTrue(unknown.getMessage().contains("crowd") && unknown.getMessage().contains("parity"), unknown.getMessage());
        LamellaException few = assertThrows(LamellaException.class,
                () -> run().run("parity", Map.of("skip", "1"), TestImages.counting(), result(), Progress.NONE));
        assertTrue(few.getMessage().contains("2 verdicts on 3 components"), few.getMessage());
    }

    @Test
    void verdictsAreWrittenAsTableAndReport() throws Exception {
        JudgeOutcome judgement = run().run("parity", Map.of(), TestImages.counting(), result(), Progress.NONE);
        DecompositionOutcome outcome = new DecompositionOutcome(result(), Provenance.begin().then(DECOMPOSITION));
        Results results = Results.builder("Judged", outcome.provenance())
                .add(new DecompositionPart(outcome)).add(new JudgementPart(List.of(judgement))).build();
        new ResultFolder(folder).write(results, Progress.NONE);
        List<String> lines = Files.readAllLines(folder.resolve("judgements.csv"));
        assertEquals("component,judge,finding,confidence,reason", lines.get(0));
        assertEquals("1,parity,signal,0.987,It is even.", lines.get(1));
        assertEquals("2,parity,undecided,0.5,It is odd.", lines.get(2));
        String report = Files.readString(folder.resolve("report.html"));
        assertTrue(report.contains("Signal or noise") && report.contains("signal 98.7 %")
                && report.contains("calls signal: 1, 3."), report);
    }
}

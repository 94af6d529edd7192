package org.lamella.ui.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.phantom.MantlePhantom;
import org.lamella.ui.Ui;
import org.lamella.ui.command.Exports;
import org.lamella.ui.job.QuantifyJob;
import org.lamella.ui.job.QuantifyMapJob;
import org.lamella.ui.job.UnmixJob;
import org.lamella.ui.session.OpenSignal;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.run.CompositionMapsValue;
import org.lamella.workflow.run.CompositionValue;
import org.lamella.workflow.run.DecompositionValue;
import org.lamella.workflow.run.StepValue;
import org.lamella.workflow.run.UnmixingValue;
import org.lamella.workflow.run.WorkflowRun;

/** What was done by hand is saved as a workflow, and the workflow gives the same numbers without the workbench. */
class SessionWorkflowStoryTest extends StoryTest {

    private static final Map<String, String> LINES = Map.of("lines", "O,Mg,Si,Fe");

    private void quantify(int count) {
        Ui.run(() -> new QuantifyJob(desk(), desk().linked().spectrum().orElseThrow(), "windows", "Windows", LINES).schedule());
        waitForJobs(QuantifyJob.class);
        Ui.await("composition", 60, () -> Ui.get(() -> session().compositions().size()) == count);
    }

    @Test
    void aSavedWorkflowGivesTheNumbersOfTheSession() throws Exception {
        open(MantlePhantom.of(40, 32, 300, 1, Progress.NONE).image(), "mantle.hspy");
        OpenSignal signal = Ui.get(() -> session().current().orElseThrow());
        decompose("Non-negative matrix factorisation (HALS)", List.<String[]>of(new String[] {"Components", "3"}), 1);
        Mask.Builder drawn = Mask.builder(40, 32).name("drawn by hand");
        for (int pixel = 200; pixel < 300; pixel += 3) {
            drawn.set(pixel);
        }
        Ui.run(() -> session().notes().addMask(drawn.build()));
        Ui.run(() -> session().notes().addMask(drawn.build().not().named("rest")));
        Ui.run(() -> session().setMask(Optional.of("drawn by hand")));
        Ui.awaitLinked();
        quantify(1);
        Ui.run(() -> {
            session().setMask(Optional.empty());
            session().setRegion(Optional.of(new RectangleRegion(3, 4, 20, 22)));
        });
        Ui.awaitLinked();
        quantify(2);
        Ui.run(() -> new QuantifyMapJob(desk(), signal, "windows", "Windows", LINES).schedule());
        waitForJobs(QuantifyMapJob.class);
        Ui.await("maps", 60, () -> Ui.get(() -> session().maps().size()) == 1);
        Ui.run(() -> new UnmixJob(desk(), signal, session().notes().current().masks(), "nnls", "NNLS", Map.of()).schedule());
        waitForJobs(UnmixJob.class);
        Ui.await("abundances", 60, () -> Ui.get(() -> session().results().size()) == 2);

        files().next(file("session.yaml"));
        Ui.run(() -> Exports.saveWorkflow(desk(), Ui.window().getShell()));
        waitForSaving("session.yaml");
        assertTrue(Files.exists(file("session_masks")));
        List<StepValue> values = new WorkflowRun(desk().contributions()).run(Workflow.read(file("session.yaml")), file("."), Progress.NONE)
                .values();
        var results = Ui.get(() -> session().results());
        double[][] maps = results.get(0).decomposition().orElseThrow().maps();
        double[][] abundances = results.get(1).decomposition().orElseThrow().maps();
        var compositions = Ui.get(() -> session().compositions());
        DecompositionValue phases = first(values, DecompositionValue.class);
        UnmixingValue unmixed = first(values, UnmixingValue.class);
        for (int k = 0; k < maps.length; k++) {
            assertArrayEquals(maps[k], phases.outcome().result().maps()[k]);
        }
        for (int k = 0; k < abundances.length; k++) {
            assertArrayEquals(abundances[k], unmixed.outcome().result().abundances()[k]);
        }
        List<CompositionValue> again = values.stream().filter(CompositionValue.class::isInstance)
                .map(CompositionValue.class::cast).toList();
        assertEquals(2, again.size());
        for (int i = 0; i < 2; i++) {
            assertEquals(compositions.get(i).composition().elements(), again.get(i).outcome().composition().elements());
        }
        double[] each = Ui.get(() -> session().maps().get(0)).quantity("Fe (wt%)").orElseThrow().values();
        double[] mass = first(values, CompositionMapsValue.class).outcome().maps().elements().stream()
                .filter(element -> element.symbol().equals("Fe")).findFirst().orElseThrow().mass();
        for (int pixel = 0; pixel < each.length; pixel++) {
            assertEquals(each[pixel], 100 * mass[pixel]);
        }
    }

    private static <T> T first(List<StepValue> values, Class<T> kind) {
        return values.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }
}

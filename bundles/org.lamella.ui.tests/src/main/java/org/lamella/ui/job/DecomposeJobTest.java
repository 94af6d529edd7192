package org.lamella.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.ui.Desk;
import org.lamella.ui.Maps;
import org.lamella.ui.Ui;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;

/** Decompositions run beside the drawing thread, show their result, and can be cancelled. */
class DecomposeJobTest {

    private final Desk desk = Ui.desk();

    @BeforeEach
    @AfterEach
    void clear() {
        Ui.clear();
    }

    private DerivedResult awaitResult(int number) {
        Ui.await("result " + number, 120, () -> desk.session().results().size() == number);
        return Ui.get(() -> desk.session().results().get(number - 1));
    }

    @Test
    void principalComponentsBringAScree() {
        OpenSignal open = Ui.open("pca", Maps.mantle());
        Ui.run(() -> new DecomposeJob(desk, open, "pca", "PCA", Map.of("components", "6")).schedule());
        DerivedResult result = awaitResult(1);
        DecompositionResult found = result.decomposition().orElseThrow();
        assertEquals(6, found.components());
        assertEquals(3, found.scree().orElseThrow().elbow(), "three phases");
        assertEquals("6", result.parameters().get("components"));
    }

    @Test
    void cancelledDecompositionLeavesNothing() throws Exception {
        // large enough that it is still running when it is cancelled
        OpenSignal open = Ui.open("large", Maps.random(256, 2048, 100));
        DecomposeJob job = new DecomposeJob(desk, open, "nmf", "NMF",
                Map.of("components", "12", "max-iterations", "100000", "tolerance", "0"));
        boolean[] progressed = new boolean[1];
        IJobChangeEvent[] done = new IJobChangeEvent[1];
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void running(IJobChangeEvent event) {
                progressed[0] = true;
            }

            @Override
            public void done(IJobChangeEvent event) {
                done[0] = event;
            }
        });
        Ui.run(job::schedule);
        Ui.await("running", 20, () -> progressed[0]);
        Ui.pause(300);
        assertEquals(Job.RUNNING, job.getState());
        job.cancel();
        Ui.await("stopped", 20, () -> done[0] != null);
        assertEquals(Status.CANCEL, done[0].getResult().getSeverity());
        Ui.settle();
        assertTrue(Ui.get(() -> desk.session().results()).isEmpty());
        assertTrue(Ui.get(() -> Ui.shell(job.getName())).isEmpty(), "cancelling is no failure to be told");
    }

    @Test
    void failureIsToldAndLeavesNothing() {
        OpenSignal open = Ui.open("few", Maps.mantle());
        DecomposeJob job = new DecomposeJob(desk, open, "pca", "PCA", Map.of("energy-from", "500", "energy-to", "600"));
        Ui.run(job::schedule);
        Shell dialog = Ui.awaitPresent("message", 30, () -> Ui.shell(job.getName()));
        Ui.run(dialog::close);
        assertTrue(Ui.get(() -> desk.session().results()).isEmpty());
    }
}

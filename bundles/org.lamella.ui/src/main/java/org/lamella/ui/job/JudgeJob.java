package org.lamella.ui.job;

import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Verdicts;
import org.lamella.workflow.JudgeRun;

/** Asks all contributed judges which components of a decomposition are signal; what they say is noted on the decomposition. */
public final class JudgeJob extends Job {

    private final Desk desk;
    private final OpenSignal signal;
    private final DerivedResult result;

    /** To be scheduled. @param desk the desk @param signal what was decomposed @param result its decomposition */
    public JudgeJob(Desk desk, OpenSignal signal, DerivedResult result) {
        super("Judging the components of " + result.label());
        this.desk = desk;
        this.signal = signal;
        this.result = result;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            List<Verdicts> verdicts = new JudgeRun(desk.contributions()).runAll(signal.image().orElseThrow(),
                    result.decomposition().orElseThrow(), new JobProgress(monitor, getName())).stream()
                    .map(outcome -> new Verdicts(outcome.label(), outcome.verdicts())).toList();
            if (verdicts.isEmpty()) {
                throw new LamellaException("No installed bundle contributes a judge of components.");
            }
            desk.drawingThread().execute(() -> desk.session().setVerdicts(result.id(), verdicts));
            return Status.OK_STATUS;
        } catch (CancelledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (LamellaException failed) {
            desk.warn(getName(), List.of(failed.getMessage()));
            return Status.OK_STATUS;
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JudgeJob.class;
    }
}

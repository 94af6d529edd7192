package org.lamella.ui.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DecompositionRun;

/** Decomposes an open spectrum image; the result joins the session and its first component is shown. */
public final class DecomposeJob extends Job {

    private static final double HASHING_SHARE = 0.03;

    private final Desk desk;
    private final OpenSignal signal;
    private final String contribution;
    private final Map<String, String> parameters;

    /**
     * A decomposition to be scheduled.
     *
     * @param desk the desk
     * @param signal an open spectrum image
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public DecomposeJob(Desk desk, OpenSignal signal, String contribution, String label, Map<String, String> parameters) {
        super(label + " of " + signal.label());
        this.desk = desk;
        this.signal = signal;
        this.contribution = contribution;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Progress progress = new JobProgress(monitor, getName());
        try {
            DecompositionOutcome outcome = new DecompositionRun(desk.contributions()).run(contribution, parameters,
                    signal.image().orElseThrow(), SignalHistory.of(signal, progress.part(0, HASHING_SHARE)),
                    progress.part(HASHING_SHARE, 1));
            desk.drawingThread().execute(() -> show(outcome));
            return Status.OK_STATUS;
        } catch (CancelledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (LamellaException failed) {
            desk.warn(getName(), List.of(failed.getMessage()));
            return Status.OK_STATUS;
        }
    }

    private void show(DecompositionOutcome outcome) {
        Session session = desk.session();
        DerivedResult result = DerivedResult.of(UUID.randomUUID().toString(), signal.id(), outcome);
        session.addResult(result);
        if (outcome.result().components() > 0) {
            session.selectComponents(ComponentChoice.of(result.id(), 0));
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == DecomposeJob.class;
    }
}

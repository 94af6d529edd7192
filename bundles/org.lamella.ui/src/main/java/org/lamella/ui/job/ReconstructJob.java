package org.lamella.ui.job;

import java.util.List;
import java.util.UUID;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Rebuilt;
import org.lamella.workflow.Reconstruction;

/** Rebuilds a spectrum image from the components of a decomposition that the analyst keeps; it opens beside the measured one. */
public final class ReconstructJob extends Job {

    private final Desk desk;
    private final OpenSignal signal;
    private final DerivedResult result;

    /** A reconstruction to be scheduled. @param desk the desk @param signal what was decomposed @param result its decomposition */
    public ReconstructJob(Desk desk, OpenSignal signal, DerivedResult result) {
        super("Rebuilding " + signal.label());
        this.desk = desk;
        this.signal = signal;
        this.result = result;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<Integer> kept = result.kept().stream().map(component -> component + 1).toList();
        try {
            if (kept.isEmpty() || result.outcome().isEmpty() || signal.image().isEmpty()) {
                throw new LamellaException("Cannot rebuild '" + signal.label() + "': no component is kept; keep at least one.");
            }
            Reconstruction rebuilt = Reconstruction.of(signal.image().get(), result.outcome().get(), kept);
            OpenSignal opened = OpenSignal.rebuilt(UUID.randomUUID().toString(), rebuilt.image(), new Rebuilt(result.id(), kept));
            desk.drawingThread().execute(() -> desk.session().open(List.of(opened)));
        } catch (LamellaException failed) {
            desk.warn(getName(), List.of(failed.getMessage()));
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == ReconstructJob.class;
    }
}

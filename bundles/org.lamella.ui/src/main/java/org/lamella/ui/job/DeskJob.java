package org.lamella.ui.job;

import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;

/** A long step off the drawing thread: can be cancelled, tells the desk in one sentence when it fails, is of the family of its class. */
abstract class DeskJob extends Job {

    private final Desk desk;

    DeskJob(Desk desk, String name) {
        super(name);
        this.desk = desk;
    }

    final Desk desk() {
        return desk;
    }

    /** Does the step; also throws when it was cancelled. */
    abstract void work(Progress progress) throws LamellaException;

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        try {
            work(new JobProgress(monitor, getName()));
            return Status.OK_STATUS;
        } catch (CancelledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (LamellaException failed) {
            desk.warn(getName(), List.of(failed.getMessage()));
            return Status.OK_STATUS;
        }
    }

    @Override
    public final boolean belongsTo(Object family) {
        return family == getClass();
    }
}

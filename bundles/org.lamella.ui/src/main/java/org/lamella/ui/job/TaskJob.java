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

/** A step that hands nothing back, such as writing a file. */
public final class TaskJob extends Job {

    private final Desk desk;
    private final Task task;

    /** What is to be done. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does it. @param progress progress and cancellation @throws LamellaException when it fails, in one sentence; also when cancelled
         */
        void run(Progress progress) throws LamellaException;
    }

    private TaskJob(Desk desk, String name, Task task) {
        super(name);
        this.desk = desk;
        this.task = task;
    }

    /** Starts a step. @param desk told when it fails @param name what is done, for the user @param task does it, off the drawing thread */
    public static void schedule(Desk desk, String name, Task task) {
        new TaskJob(desk, name, task).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            task.run(new JobProgress(monitor, getName()));
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
        return family == TaskJob.class;
    }
}

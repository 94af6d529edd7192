package org.lamella.ui.job;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;

/** A step that hands nothing back, such as writing a file. */
public final class TaskJob extends DeskJob {

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
        super(desk, name);
        this.task = task;
    }

    /** Starts a step. @param desk told when it fails @param name what is done, for the user @param task does it, off the drawing thread */
    public static void schedule(Desk desk, String name, Task task) {
        new TaskJob(desk, name, task).schedule();
    }

    @Override
    void work(Progress progress) throws LamellaException {
        task.run(progress);
    }
}

package org.lamella.ui.job;

import org.eclipse.core.runtime.IProgressMonitor;
import org.lamella.core.progress.Progress;

/** Shows a step's progress by a job's monitor, which only goes forward in whole ticks and takes one thread at a time. */
final class JobProgress implements Progress {

    private static final int TICKS = 1000;

    private final IProgressMonitor monitor;
    private int done;

    JobProgress(IProgressMonitor monitor, String task) {
        this.monitor = monitor;
        monitor.beginTask(task, TICKS);
    }

    @Override
    public synchronized void message(String text) {
        monitor.subTask(text);
    }

    @Override
    public synchronized void fraction(double fraction) {
        int reached = (int) (TICKS * Math.max(0, Math.min(1, fraction)));
        if (reached > done) {
            monitor.worked(reached - done);
            done = reached;
        }
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}

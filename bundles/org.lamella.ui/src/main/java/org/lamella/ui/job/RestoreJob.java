package org.lamella.ui.job;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.ui.Desk;
import org.lamella.ui.state.SavedSession;

/** Comes back to the session of last time, then begins to keep the new one. */
public final class RestoreJob extends Job {

    private final Desk desk;
    private final SavedSession saved;
    private final Runnable then;

    private RestoreJob(Desk desk, SavedSession saved, Runnable then) {
        super("Opening the files of the last session");
        this.desk = desk;
        this.saved = saved;
        this.then = then;
    }

    /**
     * Starts to restore the session. Called on the drawing thread. @param desk the desk @param then run afterwards, on the drawing thread
     */
    public static void schedule(Desk desk, Runnable then) {
        Optional<SavedSession> saved = Optional.empty();
        try {
            saved = desk.store().load();
        } catch (LamellaException unreadable) {
            desk.warn("Session", List.of(unreadable.getMessage()));
        }
        saved.ifPresent(last -> last.restoreSettings(desk.session()));
        if (saved.filter(SavedSession::hasFiles).isPresent()) {
            new RestoreJob(desk, saved.get(), then).schedule();
        } else {
            desk.store().follow(desk.session());
            then.run();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<String> problems = saved.restoreSignals(desk.files(), desk.session(), desk.drawingThread(),
                new JobProgress(monitor, getName()));
        desk.drawingThread().execute(() -> {
            desk.store().follow(desk.session());
            then.run();
        });
        desk.warn("Files of last time", problems);
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }
}

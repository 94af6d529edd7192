package org.lamella.ui.job;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;

/** Simulates a map into a file and opens it as any other. */
public final class PhantomJob extends Job {

    private static final double WRITING_FROM = 0.6;

    private final Desk desk;
    private final Path file;
    private final Simulation simulation;

    /** Simulates a map. */
    @FunctionalInterface
    public interface Simulation {
        /**
         * Simulates. @param progress progress and cancellation @return the map @throws LamellaException when it cannot; also when
         * cancelled
         */
        SpectrumImage run(Progress progress) throws LamellaException;
    }

    /** A simulation to be scheduled. @param desk the desk @param title what is simulated @param file where to @param simulation does it */
    public PhantomJob(Desk desk, String title, Path file, Simulation simulation) {
        super("Simulating " + title);
        this.desk = desk;
        this.file = file;
        this.simulation = simulation;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Progress progress = new JobProgress(monitor, getName());
        try {
            desk.files().write(simulation.run(progress.part(0, WRITING_FROM)), file, progress.part(WRITING_FROM, 1));
            OpenJob.schedule(desk, List.of(file));
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
        return family == PhantomJob.class;
    }
}

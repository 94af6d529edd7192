package org.lamella.ui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.example.Example;
import org.lamella.workflow.FileTrouble;

/** Simulates an example into a file beside the session, unless it is there already, and opens it as any other file. */
public final class ExampleJob extends Job {

    private static final double OPENING_FROM = 0.8;
    private static final String ENDING = ".hspy";

    private final Desk desk;
    private final Example example;

    private ExampleJob(Desk desk, Example example) {
        super("Opening the example '" + example.title() + "'");
        this.desk = desk;
        this.example = example;
    }

    /** Starts to open an example. @param desk the desk @param example the example */
    public static void schedule(Desk desk, Example example) {
        new ExampleJob(desk, example).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Progress progress = new JobProgress(monitor, getName());
        Path file = desk.examplesFolder().resolve(example.id() + ENDING);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                desk.files().write(example.simulate(progress.part(0, OPENING_FROM / 2)), file,
                        progress.part(OPENING_FROM / 2, OPENING_FROM));
            }
            OpenJob.schedule(desk, List.of(file));
            return Status.OK_STATUS;
        } catch (CancelledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (LamellaException failed) {
            desk.warn(getName(), List.of(failed.getMessage()));
            return Status.OK_STATUS;
        } catch (IOException failed) {
            desk.warn(getName(), List.of("Cannot make the folder " + file.getParent() + ": " + FileTrouble.reason(failed) + "."));
            return Status.OK_STATUS;
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == ExampleJob.class;
    }
}

package org.lamella.ui.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadText;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.workflow.LoadedFile;

/** Opens files: each appears as soon as it is read; those that cannot be read are told together at the end. */
public final class OpenJob extends Job {

    private final Desk desk;
    private final List<Path> files;
    private final Map<String, String> part;

    private OpenJob(Desk desk, List<Path> files, Map<String, String> part) {
        super(files.size() == 1 ? "Opening " + files.get(0).getFileName() : "Opening " + files.size() + " files");
        this.desk = desk;
        this.files = List.copyOf(files);
        this.part = Map.copyOf(part);
    }

    /** Starts to open files. @param desk the desk @param files any files; nothing happens without */
    public static void schedule(Desk desk, List<Path> files) {
        if (!files.isEmpty()) {
            new OpenJob(desk, files, Map.of()).schedule();
        }
    }

    /** Starts to open a part of a file. @param desk the desk @param file any file @param part which, as {@link LoadText} has it */
    public static void schedulePart(Desk desk, Path file, Map<String, String> part) {
        new OpenJob(desk, List.of(file), part).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Progress progress = new JobProgress(monitor, getName());
        List<String> problems = new ArrayList<>();
        IStatus status = Status.OK_STATUS;
        for (int i = 0; i < files.size() && status.isOK(); i++) {
            try {
                LoadedFile loaded = desk.files().load(files.get(i), LoadText.parse(part), progress.part((double) i / files.size(),
                        (i + 1.0) / files.size()));
                desk.drawingThread().execute(() -> show(loaded));
            } catch (CancelledException cancelled) {
                status = Status.CANCEL_STATUS;
            } catch (LamellaException failed) {
                problems.add(failed.getMessage());
            }
        }
        desk.warn("Open", problems);
        return status;
    }

    private void show(LoadedFile loaded) {
        List<OpenSignal> opened = new ArrayList<>();
        for (int index = 0; index < loaded.signals().size(); index++) {
            opened.add(OpenSignal.fromFile(loaded.signals().get(index), new Origin(loaded.file(), index, loaded.format(), part)));
        }
        desk.session().open(opened);
        desk.session().recent().addFile(loaded.file());
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == OpenJob.class;
    }
}

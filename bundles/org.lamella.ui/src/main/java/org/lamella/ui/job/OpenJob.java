package org.lamella.ui.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadText;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.workflow.LoadedFile;

/** Opens files: each appears as soon as it is read; those that cannot be read are told together at the end. */
public final class OpenJob extends DeskJob {

    private final List<Path> files;
    private final Map<String, String> part;

    private OpenJob(Desk desk, List<Path> files, Map<String, String> part) {
        super(desk, files.size() == 1 ? "Opening " + files.get(0).getFileName() : "Opening " + files.size() + " files");
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
    void work(Progress progress) throws LamellaException {
        List<String> problems = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                load(files.get(i), progress.part((double) i / files.size(), (i + 1.0) / files.size())).ifPresent(problems::add);
            }
        } finally {
            desk().warn("Open", problems);
        }
    }

    /** What is wrong with a file; empty when it opens. */
    private Optional<String> load(Path file, Progress progress) throws CancelledException {
        try {
            LoadedFile loaded = desk().files().load(file, LoadText.parse(part), progress);
            desk().drawingThread().execute(() -> show(loaded));
            return Optional.empty();
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LamellaException failed) {
            return Optional.of(failed.getMessage());
        }
    }

    private void show(LoadedFile loaded) {
        List<OpenSignal> opened = new ArrayList<>();
        for (int index = 0; index < loaded.signals().size(); index++) {
            opened.add(OpenSignal.fromFile(loaded.signals().get(index), new Origin(loaded.file(), index, loaded.format(), part)));
        }
        desk().session().open(opened);
        desk().session().recent().addFile(loaded.file());
    }
}

package org.lamella.ui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.example.Example;
import org.lamella.workflow.FileTrouble;

/** Simulates an example into a file beside the session, unless it is there already, and opens it as any other file. */
public final class ExampleJob extends DeskJob {

    private static final double OPENING_FROM = 0.8;
    private static final String ENDING = ".hspy";

    private final Example example;

    private ExampleJob(Desk desk, Example example) {
        super(desk, "Opening the example '" + example.title() + "'");
        this.example = example;
    }

    /** Starts to open an example. @param desk the desk @param example the example */
    public static void schedule(Desk desk, Example example) {
        new ExampleJob(desk, example).schedule();
    }

    @Override
    void work(Progress progress) throws LamellaException {
        Path file = desk().examplesFolder().resolve(example.id() + ENDING);
        if (Files.notExists(file)) {
            makeFolder(file.getParent());
            desk().files().write(example.simulate(progress.part(0, OPENING_FROM / 2)), file,
                    progress.part(OPENING_FROM / 2, OPENING_FROM));
        }
        OpenJob.schedule(desk(), List.of(file));
    }

    private static void makeFolder(Path folder) throws LamellaException {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new LamellaException("Cannot make the folder " + folder + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }
}

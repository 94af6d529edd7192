package org.lamella.ui.job;

import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;

/** Simulates a map into a file and opens it as any other. */
public final class PhantomJob extends DeskJob {

    private static final double WRITING_FROM = 0.6;

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
        super(desk, "Simulating " + title);
        this.file = file;
        this.simulation = simulation;
    }

    @Override
    void work(Progress progress) throws LamellaException {
        desk().files().write(simulation.run(progress.part(0, WRITING_FROM)), file, progress.part(WRITING_FROM, 1));
        OpenJob.schedule(desk(), List.of(file));
    }
}

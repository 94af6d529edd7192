package org.lamella.ui.example;

import java.util.Arrays;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.MantlePhantom;

/** A simulated map with the story that is told on it. */
public enum Example {
    /** Trace elements in overlapped minerals. */
    MANTLE("mantle", "Trace elements in overlapped minerals",
            "Bridgmanite with grains of ferropericlase and Ca-perovskite. NMF finds the phases, masks cut them out, and the large pure area"
                    + " brings Nd, Sm and U above their limits of detection.", "story-mantle.html",
            progress -> MantlePhantom.of(MantlePhantom.SIZE, MantlePhantom.SIZE, MantlePhantom.MEDIUM_COUNTS_PER_PIXEL, 1, progress)
                    .image()),
    /** A map of few counts. */
    MANTLE_LOW("mantle-low", "Phases in a map of 18 counts a pixel",
            "The same minerals with an eighth of the counts. NMF alone mixes the spectra; pan-sharpening NMF takes them from a binned map and"
                    + " the sharpness from the full one.", "story-noise.html",
            progress -> MantlePhantom.of(MantlePhantom.SIZE, MantlePhantom.SIZE, MantlePhantom.LOW_COUNTS_PER_PIXEL, 1, progress).image());

    private final String id;
    private final String title;
    private final String description;
    private final String page;
    private final Simulation simulation;

    /** Simulates a map. */
    @FunctionalInterface
    private interface Simulation {
        SpectrumImage run(Progress progress) throws LamellaException;
    }

    Example(String id, String title, String description, String page, Simulation simulation) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.page = page;
        this.simulation = simulation;
    }

    /** An example by its id. @param id for instance {@code mantle} @return empty when there is none */
    public static Optional<Example> named(String id) {
        return Arrays.stream(values()).filter(example -> example.id.equals(id)).findFirst();
    }

    /** Name for files and links. @return lower case */
    public String id() {
        return id;
    }

    /** Title of the story. @return a few words */
    public String title() {
        return title;
    }

    /** What the story is about. @return two sentences */
    public String description() {
        return description;
    }

    /** Help page that tells the story. @return name of its file */
    public String page() {
        return page;
    }

    /** Simulates the map. @param progress progress and cancellation @return always the same @throws LamellaException when cancelled */
    public SpectrumImage simulate(Progress progress) throws LamellaException {
        return simulation.run(progress);
    }
}

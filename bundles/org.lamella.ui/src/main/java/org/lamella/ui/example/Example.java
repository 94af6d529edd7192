package org.lamella.ui.example;

import java.util.Arrays;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.MantlePhantom;
import org.lamella.phantom.PhantomDescription;

/** A simulated map with the story that is told on it. */
public enum Example {
    /** A depleted zone, its profile, and the diffusion behind it. */
    NITRIDE("cr2n", "A nitrogen-depleted zone beside a nitride",
            "A lamella of Cr2N in austenite. Components bring nitrogen out of the noise, a line across the lamella gives the depletion"
                    + " profile, and a diffusion simulation is laid over it.", "story-nitrogen.html"),
    /** Trace elements in overlapped minerals. */
    MANTLE("mantle", "Trace elements in overlapped minerals",
            "Bridgmanite with grains of ferropericlase and Ca-perovskite. NMF finds the phases, masks cut them out, and the large pure area"
                    + " brings Nd, Sm and U above their limits of detection.", "story-mantle.html"),
    /** A map of few counts. */
    MANTLE_LOW("mantle-low", "Phases in a map of 18 counts a pixel",
            "The same minerals with an eighth of the counts. NMF alone mixes the spectra; pan-sharpening NMF takes them from a binned"
                    + " map and the sharpness from the full one.", "story-noise.html");

    /** Half the size of the paper's map: enough for the story, and simulated in a second or two. */
    private static final int NITRIDE_SIZE = 256;

    private final String id;
    private final String title;
    private final String description;
    private final String page;

    Example(String id, String title, String description, String page) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.page = page;
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
        PhantomDescription recipe = switch (this) {
            case NITRIDE -> PhantomDescription.named(id).withSize(NITRIDE_SIZE, NITRIDE_SIZE);
            case MANTLE -> PhantomDescription.named(id);
            case MANTLE_LOW -> PhantomDescription.named(MANTLE.id).withCounts(MantlePhantom.LOW_COUNTS_PER_PIXEL);
        };
        return recipe.generate(0, progress).image();
    }
}

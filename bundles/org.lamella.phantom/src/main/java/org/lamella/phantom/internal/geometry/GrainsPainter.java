package org.lamella.phantom.internal.geometry;

import java.util.Objects;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.EmbeddedGrains;
import org.lamella.phantom.internal.SplitMix64;

/**
 * Grains embedded in what is there, placed at random.
 *
 * @param grains how many and how large
 * @param phases number of the phase of each kind of grain
 */
public record GrainsPainter(EmbeddedGrains grains, int[] phases) implements Painter {

    /** Checks. */
    public GrainsPainter {
        Objects.requireNonNull(grains, "grains");
        if (phases.length != grains.kinds().size()) {
            throw new IllegalArgumentException(phases.length + " phases of " + grains.kinds().size() + " kinds of grains");
        }
    }

    @Override
    public void paint(Canvas canvas, SplitMix64 random, Progress progress) throws CancelledException {
        grains.paint(canvas.shares(), phases, canvas.width(), canvas.height(), random, progress);
    }
}

package org.lamella.phantom.internal.geometry;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.internal.SplitMix64;

/** One part of a geometry. */
@FunctionalInterface
public interface Painter {

    /**
     * Paints the part over what is there.
     *
     * @param canvas the map
     * @param random generator of the whole geometry, for parts that are placed at random; used in the order of the parts
     * @param progress for its cancellation
     * @throws LamellaException when cancelled
     */
    void paint(Canvas canvas, SplitMix64 random, Progress progress) throws LamellaException;
}

package org.lamella.preprocessing.align;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;

/** Finds where each spectrum of a cube stands on the energy axis. */
interface ShiftFinder {

    /**
     * Places of all spectra.
     *
     * @param cube N x M
     * @param range channels to look at
     * @param maxShift largest shift, channels
     * @param progress progress and cancellation
     * @return N places in channels, on a scale common to all; not-a-number where none was found
     * @throws LamellaException when there is nothing to go by; also when cancelled
     */
    double[] places(Cube cube, ChannelRange range, double maxShift, Progress progress) throws LamellaException;
}

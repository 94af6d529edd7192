package org.lamella.phantom.internal;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** How many photons each pixel is expected to give in each channel, and how to draw them. Safe for use from several threads. */
public interface PhotonModel {

    /** Number of channels. @return M */
    int channels();

    /** About the largest expected number of counts of a pixel. @return 0 or more */
    double largestMean();

    /**
     * Draws the counts of a pixel.
     *
     * @param pixel number of the pixel
     * @param random generator of the pixel's row
     * @param row takes the counts
     */
    void draw(int pixel, SplitMix64 random, RowBuffer row);

    /**
     * What a pixel is expected to give.
     *
     * @param pixel number of the pixel
     * @return M expected counts
     */
    double[] expected(int pixel);

    /**
     * What all pixels together are expected to give.
     *
     * @param progress progress and cancellation
     * @return M expected counts
     * @throws LamellaException when cancelled
     */
    double[] expectedSum(Progress progress) throws LamellaException;
}

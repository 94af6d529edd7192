package org.lamella.decomposition.nmf;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * What is factorised: a weighted image.
 *
 * @param x the weighted image X' (N x M)
 * @param grid which of its pixels are neighbours
 * @param channelWeights what channels were divided by, M values; 0 for channels that were masked
 */
record Problem(RowMatrix x, PixelGrid grid, double[] channelWeights) {

    /** For each pixel the sum of its channels before these were weighted, not below zero. */
    double[] totals(Progress progress) throws LamellaException {
        double[] totals = ThinProduct.times(x, new double[][] {channelWeights}, progress)[0];
        for (int pixel = 0; pixel < totals.length; pixel++) {
            totals[pixel] = Math.max(0, totals[pixel]);
        }
        return totals;
    }
}

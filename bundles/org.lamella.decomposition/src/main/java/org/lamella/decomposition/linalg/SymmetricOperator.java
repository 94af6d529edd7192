package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** A symmetric positive semi-definite matrix known by its product with a vector. */
public interface SymmetricOperator {

    /** Number of rows and columns. @return n */
    int size();

    /**
     * y = A x.
     *
     * @param x n values
     * @param y n values, overwritten
     * @param progress cancellation
     * @throws LamellaException when cancelled
     */
    void apply(double[] x, double[] y, Progress progress) throws LamellaException;

    /**
     * Y = A X for several vectors at once, in one pass where that is possible.
     *
     * @param x K vectors of n values
     * @param progress progress and cancellation
     * @return K vectors of n values
     * @throws LamellaException when cancelled
     */
    default double[][] applyToAll(double[][] x, Progress progress) throws LamellaException {
        double[][] y = new double[x.length][size()];
        for (int k = 0; k < x.length; k++) {
            apply(x[k], y[k], progress.part((double) k / x.length, (k + 1.0) / x.length));
        }
        return y;
    }
}

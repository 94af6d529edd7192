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
}

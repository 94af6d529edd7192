package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * The leading right singular vectors v_k of a matrix A (R x C) with their squared singular values: A v_k are the scores along them.
 *
 * @param squaredSingularValues sigma_k^2, falling; exactly zero from the rank of A on, as far as double precision tells
 * @param axes unit vectors v_k of C values, one array each; zero beyond the rank
 * @param squaredNorm |A|^2, the sum of all squared singular values, exact and not a sum of those found
 * @param way how they were found, in words
 * @param residual largest |A^T A v - sigma^2 v| over sigma_1^2
 * @param valueError estimated largest relative error of a squared singular value
 * @param products how many products with A^T A the eigenvectors took; 0 for a full decomposition
 */
public record PrincipalAxes(double[] squaredSingularValues, double[][] axes, double squaredNorm, String way, double residual,
        double valueError, int products) {

    /**
     * Finds the leading axes to rounding, by the cheapest way.
     *
     * @param a A, finite
     * @param count how many, at most the smaller of R and C
     * @param progress progress and cancellation
     * @return the axes
     * @throws LamellaException when cancelled
     */
    public static PrincipalAxes of(RowMatrix a, int count, Progress progress) throws LamellaException {
        return new AxesSearch(a, count).exact(progress);
    }

    /** How many axes carry anything. @return number of squared singular values above zero */
    public int rank() {
        int rank = 0;
        while (rank < squaredSingularValues.length && squaredSingularValues[rank] > 0) {
            rank++;
        }
        return rank;
    }
}

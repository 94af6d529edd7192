package org.lamella.decomposition.linalg;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * The leading right singular vectors v_k of a matrix A (R x C) with their squared singular values: A v_k are the scores along them.
 *
 * @param squaredSingularValues sigma_k^2, falling; exactly zero from the rank of A on, as far as double precision tells
 * @param axes unit vectors v_k of C values, one array each; zero beyond the rank
 * @param squaredNorm |A|^2, the sum of all squared singular values, exact and not a sum of those found
 * @param route how they were found
 * @param residual largest |G v - sigma^2 v| over sigma_1^2
 * @param products how many products with G the eigenvectors took; 0 for a full decomposition
 */
public record PrincipalAxes(double[] squaredSingularValues, double[][] axes, double squaredNorm, GramRoute route, double residual,
        int products) {

    /** Up to this size, and when a quarter of all pairs is wanted, a full decomposition is the faster one. */
    private static final int SMALL = 200;
    /** A Gram matrix holds squares: what is smaller than this share of the largest is its rounding. */
    private static final double ROUNDING = 1e-13;

    /**
     * Finds the leading axes, by the cheapest of the exact ways.
     *
     * @param a A, finite
     * @param count how many, at most the smaller of R and C
     * @param progress progress and cancellation
     * @return the axes
     * @throws LamellaException when cancelled
     */
    public static PrincipalAxes of(RowMatrix a, int count, Progress progress) throws LamellaException {
        return of(a, count, GramRoute.choose(a, count), progress);
    }

    /**
     * Finds the leading axes in a given way.
     *
     * @param a A, finite
     * @param count how many, at most the smaller of R and C
     * @param route the way
     * @param progress progress and cancellation
     * @return the axes
     * @throws LamellaException when cancelled
     */
    public static PrincipalAxes of(RowMatrix a, int count, GramRoute route, Progress progress) throws LamellaException {
        Sizes.require(count >= 1 && count <= Math.min(a.rows(), a.columns()), "%d axes of a matrix of %d x %d", count, a.rows(),
                a.columns());
        return switch (route) {
            case COLUMN_GRAM -> {
                double[] gram = GramMatrix.of(a, progress.part(0, 0.6));
                EigenPairs pairs = eigenPairs(gram, a.columns(), count, progress.part(0.6, 1));
                yield ofEigenPairs(pairs, pairs.vectors(), trace(gram, a.columns()), route);
            }
            case ROW_GRAM -> {
                double[] gram = GramMatrix.of(TransposedMatrix.of(a, progress), progress.part(0, 0.6));
                EigenPairs pairs = eigenPairs(gram, a.rows(), count, progress.part(0.6, 0.9));
                double[][] axes = ThinProduct.transposeTimes(a, pairs.vectors(), progress.part(0.9, 1));
                yield ofEigenPairs(pairs, axes, trace(gram, a.rows()), route);
            }
            case PRODUCTS -> {
                NormalOperator operator = new NormalOperator(a);
                double squaredNorm = operator.trace(progress.part(0, 0.01));
                EigenPairs pairs = ThickRestartLanczos.leading(operator, count, progress.part(0.01, 1));
                yield ofEigenPairs(pairs, pairs.vectors(), squaredNorm, route);
            }
        };
    }

    private static EigenPairs eigenPairs(double[] gram, int n, int count, Progress progress) throws LamellaException {
        if (n <= SMALL || 4 * count >= n) {
            return SymmetricEigen.leading(gram, n, count);
        }
        return ThickRestartLanczos.leading(new DenseSymmetric(n, gram), count, progress);
    }

    private static PrincipalAxes ofEigenPairs(EigenPairs pairs, double[][] axes, double squaredNorm, GramRoute route) {
        double[] values = pairs.values().clone();
        for (int k = 0; k < values.length; k++) {
            if (values[k] > ROUNDING * values[0]) {
                Vectors.scale(1 / Vectors.norm(axes[k]), axes[k]);
            } else {
                values[k] = 0;
                Arrays.fill(axes[k], 0);
            }
        }
        return new PrincipalAxes(values, axes, squaredNorm, route, pairs.residual(), pairs.products());
    }

    private static double trace(double[] cells, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += cells[i * n + i];
        }
        return sum;
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

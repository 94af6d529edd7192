package org.lamella.decomposition.linalg;

/**
 * Coordinate descent on the quadratic of a non-negative least-squares problem, min over c >= 0 of c^T B c / 2 - a^T c with B = S^T S and
 * a = S^T x: the row-wise form of the HALS update.
 *
 * <p>c_k ← [c_k + (a_k - (B c)_k) / B_kk]+ for one k after the other. No step raises the value; the values of c decide alone where the
 * descent ends when B is positive definite.
 */
public final class NonNegativeQuadratic {

    private NonNegativeQuadratic() {
    }

    /**
     * Sweeps over the coordinates until a sweep moves c by little.
     *
     * @param gram B, K x K, row by row
     * @param linear a, K values from {@code offset} on
     * @param c the unknowns, K values from {@code offset} on; where the descent begins, overwritten with where it ends
     * @param offset where the K values of {@code linear} and {@code c} begin
     * @param components K
     * @param maxSweeps at most this many sweeps
     * @param tolerance ends after a sweep whose largest step is at most this share of the largest coordinate
     */
    public static void descend(double[] gram, double[] linear, double[] c, int offset, int components, int maxSweeps, double tolerance) {
        for (int sweep = 0; sweep < maxSweeps; sweep++) {
            double largestStep = 0;
            double largest = 0;
            for (int k = 0; k < components; k++) {
                double curvature = gram[k * components + k];
                if (curvature > 0) {
                    double old = c[offset + k];
                    double moved = Math.max(0, old + (linear[offset + k] - row(gram, k, c, offset, components)) / curvature);
                    c[offset + k] = moved;
                    largestStep = Math.max(largestStep, Math.abs(moved - old));
                    largest = Math.max(largest, moved);
                }
            }
            if (largestStep <= tolerance * largest) {
                return;
            }
        }
    }

    /** (B c)_k. */
    private static double row(double[] gram, int k, double[] c, int offset, int components) {
        double sum = 0;
        for (int l = 0; l < components; l++) {
            sum += gram[k * components + l] * c[offset + l];
        }
        return sum;
    }
}

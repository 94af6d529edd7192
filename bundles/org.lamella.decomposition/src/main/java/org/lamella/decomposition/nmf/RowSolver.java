package org.lamella.decomposition.nmf;

import java.util.Arrays;

/**
 * Updates a row c of one factor while the other is kept: lowers c^T B c / 2 - a^T c over c >= 0. For a row of the maps B = S^T S and
 * a = S^T x, for a row of the spectra B = C^T C and a is its row of X^T C. Without state of its own, so that threads may share it.
 */
abstract class RowSolver {

    /** B, K x K. */
    protected final double[] gram;
    /** K. */
    protected final int components;
    /** The coordinates that may change and that B tells anything about. */
    protected final int[] free;

    /**
     * Prepares for many rows.
     *
     * @param gram B, K x K; shared, not copied
     * @param components K
     * @param free coordinates that may change
     */
    protected RowSolver(double[] gram, int components, int[] free) {
        this.gram = gram;
        this.components = components;
        this.free = Arrays.stream(free).filter(k -> gram[k * components + k] > 0).toArray();
    }

    /**
     * Updates one row.
     *
     * @param row its number
     * @param linear a, K values from {@code offset} on
     * @param c K values from {@code offset} on, overwritten
     * @param offset where both begin
     * @param scratch K values
     * @return the squared length of negative parts that were cut off; 0 for methods that never step beyond zero
     */
    abstract double solve(int row, double[] linear, double[] c, int offset, double[] scratch);

    /**
     * How far each coordinate is from the place where the optimality conditions hold for it, the others kept: the step
     * [c_k - g_k / B_kk]+ - c_k with the gradient g = B c - a. All are zero where the Karush-Kuhn-Tucker conditions hold, and nowhere else.
     *
     * @param squaredSteps K sums that the squared steps are added to
     */
    void addSteps(int row, double[] linear, double[] c, int offset, double[] squaredSteps) {
        for (int k : free) {
            addStep(k, product(k, c, offset) - linear[offset + k], c[offset + k], squaredSteps);
        }
    }

    /** Adds the step of one coordinate. */
    protected final void addStep(int k, double gradient, double value, double[] squaredSteps) {
        double step = Math.max(-value, -gradient / gram[k * components + k]);
        squaredSteps[k] += step * step;
    }

    /** (B c)_k. */
    protected final double product(int k, double[] c, int offset) {
        double sum = 0;
        for (int l = 0; l < components; l++) {
            sum += gram[k * components + l] * c[offset + l];
        }
        return sum;
    }
}

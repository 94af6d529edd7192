package org.lamella.decomposition.nmf;

import org.lamella.decomposition.linalg.NonNegativeQuadratic;

/**
 * Hierarchical alternating least squares, row by row: c_k ← [c_k + (a - B c)_k / B_kk]+ for one component after the other; Cichocki and
 * Phan, IEICE Trans. E92-A (2009) 708, equations (11) and (12) of the review by Muto and Shiga (2020). The sweeps are repeated while the
 * row is at hand (Gillis and Glineur, Neural Comput. 24 (2012) 1085).
 *
 * @param sweeps most sweeps over the components
 * @param tolerance ends after a sweep whose largest step is at most this share of the largest coordinate
 */
record HalsRule(int sweeps, double tolerance) implements RowRule {

    /** A few sweeps, for one iteration of many. */
    static final HalsRule IMPROVING = new HalsRule(8, 0.01);
    /** As many sweeps as it takes to solve the non-negative least-squares problem for good. */
    static final HalsRule SOLVING = new HalsRule(2000, 1e-10);

    @Override
    public RowSolver prepare(double[] gram, int components, int[] free) {
        double[] curvatures = heldWithoutCurvature(gram, components, free);
        return new RowSolver(gram, components, free) {
            @Override
            double solve(int row, double[] linear, double[] c, int offset, double[] scratch) {
                NonNegativeQuadratic.descend(curvatures, linear, c, offset, components, sweeps, tolerance);
                return 0;
            }
        };
    }

    /** The descent leaves coordinates without curvature as they are. */
    private static double[] heldWithoutCurvature(double[] gram, int components, int[] free) {
        double[] curvatures = gram.clone();
        for (int k = 0; k < components; k++) {
            curvatures[k * components + k] = 0;
        }
        for (int k : free) {
            curvatures[k * components + k] = gram[k * components + k];
        }
        return curvatures;
    }
}

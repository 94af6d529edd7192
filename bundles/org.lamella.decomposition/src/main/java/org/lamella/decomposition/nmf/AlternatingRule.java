package org.lamella.decomposition.nmf;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Alternating least squares, row by row: c ← [(B + W)^-1 (a + W c)]+, equations (5) to (8) of the review by Muto and Shiga (2020). The
 * solution without bounds is found at once and its negative parts are cut off, which can raise the objective; the damping W holds the
 * step back. Where B + W is singular the shortest solution is taken.
 *
 * @param damping W as a share of B's diagonal, so that the scales of components do not matter; 0 for plain ALS
 */
record AlternatingRule(double damping) implements RowRule {

    @Override
    public RowSolver prepare(double[] gram, int components, int[] free) {
        return new Solver(gram, components, free, damping);
    }

    private static final class Solver extends RowSolver {

        private final double damping;
        /** (B + W)^-1 of the free coordinates. */
        private final double[] inverse;
        private final int[] held;

        Solver(double[] gram, int components, int[] mayChange, double damping) {
            super(gram, components, mayChange);
            int size = free.length;
            this.damping = damping;
            DMatrixRMaj normal = new DMatrixRMaj(size, size);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    normal.set(i, j, gram[free[i] * components + free[j]] * (i == j ? 1 + damping : 1));
                }
            }
            DMatrixRMaj result = new DMatrixRMaj(size, size);
            if (size > 0) {
                CommonOps_DDRM.pinv(normal, result);
            }
            inverse = result.data;
            held = IntStream.range(0, components).filter(k -> Arrays.binarySearch(free, k) < 0).toArray();
        }

        @Override
        double solve(int row, double[] linear, double[] c, int offset, double[] scratch) {
            int size = free.length;
            for (int i = 0; i < size; i++) {
                int k = free[i];
                double side = linear[offset + k] + damping * gram[k * components + k] * c[offset + k];
                for (int l : held) {
                    side -= gram[k * components + l] * c[offset + l];
                }
                scratch[i] = side;
            }
            double cut = 0;
            for (int i = 0; i < size; i++) {
                double value = 0;
                for (int j = 0; j < size; j++) {
                    value += inverse[i * size + j] * scratch[j];
                }
                double negative = Math.min(0, value);
                cut += negative * negative;
                c[offset + free[i]] = Math.max(0, value);
            }
            return cut;
        }
    }
}

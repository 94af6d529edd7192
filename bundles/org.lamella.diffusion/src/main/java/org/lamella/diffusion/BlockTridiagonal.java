package org.lamella.diffusion;

import java.util.Arrays;

/**
 * A block-tridiagonal system with several right sides, solved by block elimination: of order nodes x m² x (m + right sides). All arrays
 * are the caller's to fill: blocks m x m, row by row, one node after the other, right sides m x width a node.
 */
final class BlockTridiagonal {

    final int nodes;
    final int m;
    final int width;
    final double[] lower;
    final double[] diagonal;
    final double[] upper;
    /** The right sides, and the solutions after {@link #solve}. */
    final double[] sides;
    private final int[] pivots;

    BlockTridiagonal(int nodes, int m, int width) {
        this.nodes = nodes;
        this.m = m;
        this.width = width;
        lower = new double[nodes * m * m];
        diagonal = new double[nodes * m * m];
        upper = new double[nodes * m * m];
        sides = new double[nodes * m * width];
        pivots = new int[m];
    }

    void clear() {
        Arrays.fill(lower, 0);
        Arrays.fill(diagonal, 0);
        Arrays.fill(upper, 0);
        Arrays.fill(sides, 0);
    }

    /** Solves. @return false when a block is singular */
    boolean solve() {
        int mm = m * m;
        int mw = m * width;
        for (int p = 0; p < nodes; p++) {
            if (p > 0) {
                SmallMatrix.subtractProduct(lower, p * mm, m, upper, (p - 1) * mm, diagonal, p * mm, m);
                SmallMatrix.subtractProduct(lower, p * mm, m, sides, (p - 1) * mw, sides, p * mw, width);
            }
            if (!SmallMatrix.factor(diagonal, p * mm, m, pivots, 0)) {
                return false;
            }
            SmallMatrix.solve(diagonal, p * mm, m, pivots, 0, sides, p * mw, width);
            if (p < nodes - 1) {
                SmallMatrix.solve(diagonal, p * mm, m, pivots, 0, upper, p * mm, m);
            }
        }
        for (int p = nodes - 2; p >= 0; p--) {
            SmallMatrix.subtractProduct(upper, p * mm, m, sides, (p + 1) * mw, sides, p * mw, width);
        }
        return true;
    }
}

package org.lamella.decomposition.fusion;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * HALS by whole columns: one column F_k after the other is set to the best for |X - F H^T|^2, F_k ← [F_k + (X H_k - F H^T H_k) / |H_k|^2]+.
 * Unlike the updates by rows this one can keep the norms of columns below a bound, exactly, as the objective is spherical in a column.
 */
final class ColumnDescent {

    private static final int SWEEPS = 4;

    private ColumnDescent() {
    }

    /**
     * Sweeps a few times.
     *
     * @param factor F by column, overwritten
     * @param linear X H by column
     * @param gram H^T H, row by row
     * @param radius largest norm of a column; may be infinite
     */
    static void descend(double[][] factor, double[][] linear, double[] gram, double radius, Progress progress) throws LamellaException {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int k = 0; k < factor.length; k++) {
                if (gram[k * factor.length + k] > 0) {
                    double[] column = target(k, factor, linear, gram, progress);
                    Arrays.setAll(column, i -> Math.max(0, column[i]));
                    double norm = norm(column);
                    if (norm > radius) {
                        Arrays.setAll(column, i -> column[i] * radius / norm);
                    }
                    factor[k] = column;
                }
            }
        }
    }

    /** The best column without any bound, the others as they are. @return a new array */
    static double[] target(int k, double[][] factor, double[][] linear, double[] gram, Progress progress) throws LamellaException {
        int components = factor.length;
        double[] target = new double[factor[k].length];
        Blocks.forEach(target.length, progress, (from, to) -> {
            for (int i = from; i < to; i++) {
                double slope = linear[k][i];
                for (int l = 0; l < components; l++) {
                    slope -= gram[k * components + l] * factor[l][i];
                }
                target[i] = factor[k][i] + slope / gram[k * components + k];
            }
        });
        return target;
    }

    static double norm(double[]... columns) {
        double square = 0;
        for (double[] column : columns) {
            for (double value : column) {
                square += value * value;
            }
        }
        return Math.sqrt(square);
    }
}

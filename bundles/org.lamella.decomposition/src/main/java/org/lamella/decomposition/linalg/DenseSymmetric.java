package org.lamella.decomposition.linalg;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * A symmetric matrix held in full.
 *
 * @param size n
 * @param cells n x n, row by row, both triangles; shared, not copied
 */
public record DenseSymmetric(int size, double[] cells) implements SymmetricOperator {

    /** Checks the size. */
    public DenseSymmetric {
        Sizes.require(cells.length == size * size, "%d cells of a matrix of %d rows", cells.length, size);
    }

    @Override
    public void apply(double[] x, double[] y, Progress progress) throws LamellaException {
        applyToAll(new double[][] {x}, new double[][] {y}, progress);
    }

    @Override
    public double[][] applyToAll(double[][] x, Progress progress) throws LamellaException {
        double[][] y = new double[x.length][size];
        applyToAll(x, y, progress);
        return y;
    }

    /** A = A^T, so y is the sum of A's rows times x: a part of y is made from the same part of every row. */
    private void applyToAll(double[][] x, double[][] y, Progress progress) throws LamellaException {
        int[] starts = new int[size];
        Arrays.setAll(starts, row -> row * size);
        Blocks.forEach(size, progress, (from, to) -> {
            for (double[] sums : y) {
                Arrays.fill(sums, from, to, 0);
            }
            int row = 0;
            for (; row + Vectors.EIGHT <= size; row += Vectors.EIGHT) {
                for (int k = 0; k < x.length; k++) {
                    Vectors.addEightRows(cells, starts, x[k], row, y[k], 0, from, to);
                }
            }
            for (; row < size; row++) {
                for (int k = 0; k < x.length; k++) {
                    Vectors.addRow(cells, starts[row], x[k][row], y[k], 0, from, to);
                }
            }
        });
    }
}

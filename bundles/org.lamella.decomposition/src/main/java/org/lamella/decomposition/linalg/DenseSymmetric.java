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

    /** Reads the upper triangle only, as memory is what a single product waits for: a cell left of the diagonal is one above it. */
    @Override
    public void apply(double[] x, double[] y, Progress progress) throws LamellaException {
        int[] starts = rowStarts();
        double[] product = Blocks.reduce(size, progress, () -> new double[size], (from, to, sums) -> {
            int row = 0;
            for (; row + Vectors.EIGHT <= from; row += Vectors.EIGHT) {
                Vectors.addEightRows(cells, starts, x, row, sums, 0, from, to);
                for (int r = row; r < row + Vectors.EIGHT; r++) {
                    sums[r] += Vectors.dot(cells, starts[r] + from, x, from, to - from);
                }
            }
            for (; row < from; row++) {
                Vectors.addRow(cells, starts[row], x[row], sums, 0, from, to);
                sums[row] += Vectors.dot(cells, starts[row] + from, x, from, to - from);
            }
            for (; row < to; row++) {
                Vectors.addRow(cells, starts[row], x[row], sums, 0, from, to);
            }
        }, (into, later) -> Vectors.addScaled(1, later, into));
        System.arraycopy(product, 0, y, 0, size);
    }

    private int[] rowStarts() {
        int[] starts = new int[size];
        Arrays.setAll(starts, row -> row * size);
        return starts;
    }

    /** Reads all of A once: A = A^T, so y is the sum of A's rows times x, and a part of y is made from the same part of every row. */
    @Override
    public double[][] applyToAll(double[][] x, Progress progress) throws LamellaException {
        double[][] y = new double[x.length][size];
        int[] starts = rowStarts();
        Blocks.forEach(size, progress, (from, to) -> {
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
        return y;
    }
}

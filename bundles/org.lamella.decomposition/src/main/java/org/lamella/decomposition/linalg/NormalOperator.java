package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * A^T A known by its product, y = A^T (A x), one pass over A and no Gram matrix: for matrices too wide for one.
 *
 * @param a A (R x C)
 */
public record NormalOperator(RowMatrix a) implements SymmetricOperator {

    @Override
    public int size() {
        return a.columns();
    }

    @Override
    public void apply(double[] x, double[] y, Progress progress) throws LamellaException {
        double[] product = Blocks.reduce(a.rows(), progress, () -> new double[a.columns()], (from, to, sums) -> {
            int[] columns = new int[a.columns()];
            double[] values = new double[a.columns()];
            for (int row = from; row < to; row++) {
                addRow(columns, values, a.copyRow(row, columns, values), x, sums);
            }
        }, (into, later) -> Vectors.addScaled(1, later, into));
        System.arraycopy(product, 0, y, 0, y.length);
    }

    @Override
    public double[][] applyToAll(double[][] x, Progress progress) throws LamellaException {
        int stride = ThinRows.stride(x.length);
        double[] packed = ThinRows.pack(x, a.columns());
        double[] product = Blocks.reduce(a.rows(), progress, () -> new double[a.columns() * stride], (from, to, sums) -> {
            int[] columns = new int[a.columns()];
            double[] values = new double[a.columns()];
            double[] scores = new double[stride];
            for (int row = from; row < to; row++) {
                int length = a.copyRow(row, columns, values);
                ThinRows.gather(columns, values, length, packed, stride, scores);
                ThinRows.scatter(columns, values, length, scores, stride, sums);
            }
        }, (into, later) -> Vectors.addScaled(1, later, into));
        return ThinRows.unpack(product, x.length, a.columns());
    }

    /** y += a (a . x) for one row a. */
    private static void addRow(int[] columns, double[] values, int length, double[] x, double[] y) {
        double product = 0;
        for (int e = 0; e < length; e++) {
            product += values[e] * x[columns[e]];
        }
        for (int e = 0; e < length; e++) {
            y[columns[e]] += product * values[e];
        }
    }

    /**
     * Trace of A^T A, the squared Frobenius norm of A.
     *
     * @param progress progress and cancellation
     * @return sum of the squares of A's entries
     * @throws LamellaException when cancelled
     */
    public double trace(Progress progress) throws LamellaException {
        return Blocks.reduce(a.rows(), progress, () -> new double[1], (from, to, sum) -> {
            int[] columns = new int[a.columns()];
            double[] values = new double[a.columns()];
            for (int row = from; row < to; row++) {
                int length = a.copyRow(row, columns, values);
                sum[0] += Vectors.dot(values, 0, values, 0, length);
            }
        }, (into, later) -> into[0] += later[0])[0];
    }
}

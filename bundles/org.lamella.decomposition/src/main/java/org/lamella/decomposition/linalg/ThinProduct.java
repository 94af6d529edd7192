package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Products of a large matrix A (R x C) with thin ones of K columns. Thin matrices are kept by column, as K arrays, which is how component
 * maps and spectra are kept. Cost: K multiplications and additions an entry of A, one pass.
 */
public final class ThinProduct {

    private ThinProduct() {
    }

    /**
     * A V.
     *
     * @param a A (R x C)
     * @param v V, K columns of C values
     * @param progress progress and cancellation
     * @return K columns of R values
     * @throws LamellaException when cancelled
     */
    public static double[][] times(RowMatrix a, double[][] v, Progress progress) throws LamellaException {
        int components = v.length;
        int stride = ThinRows.stride(components);
        double[] packed = ThinRows.pack(v, a.columns());
        double[][] product = new double[components][a.rows()];
        Blocks.forEach(a.rows(), progress, (from, to) -> {
            int[] columns = new int[a.columns()];
            double[] values = new double[a.columns()];
            double[] sums = new double[stride];
            for (int row = from; row < to; row++) {
                int length = a.copyRow(row, columns, values);
                ThinRows.gather(columns, values, length, packed, stride, sums);
                for (int k = 0; k < components; k++) {
                    product[k][row] = sums[k];
                }
            }
        });
        return product;
    }

    /**
     * A^T U.
     *
     * @param a A (R x C)
     * @param u U, K columns of R values
     * @param progress progress and cancellation
     * @return K columns of C values
     * @throws LamellaException when cancelled
     */
    public static double[][] transposeTimes(RowMatrix a, double[][] u, Progress progress) throws LamellaException {
        int components = u.length;
        for (double[] column : u) {
            Sizes.require(column.length == a.rows(), "A column of %d values with a matrix of %d rows", column.length, a.rows());
        }
        int stride = ThinRows.stride(components);
        double[] packed = Blocks.reduce(a.rows(), progress, () -> new double[a.columns() * stride], (from, to, sums) -> {
            int[] columns = new int[a.columns()];
            double[] values = new double[a.columns()];
            double[] weights = new double[stride];
            for (int row = from; row < to; row++) {
                int length = a.copyRow(row, columns, values);
                for (int k = 0; k < components; k++) {
                    weights[k] = u[k][row];
                }
                ThinRows.scatter(columns, values, length, weights, stride, sums);
            }
        }, (into, later) -> Vectors.addScaled(1, later, into));
        return ThinRows.unpack(packed, components, a.columns());
    }
}

package org.lamella.decomposition.linalg;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The full eigen-decomposition of a small symmetric matrix, by EJML's tridiagonal QR; O(n^3). */
public final class SymmetricEigen {

    private SymmetricEigen() {
    }

    /**
     * Decomposes A and keeps the leading pairs.
     *
     * @param cells n x n, row by row, both triangles; left as it is
     * @param n rows and columns, up to a few hundred
     * @param count how many pairs to keep
     * @return the leading pairs
     */
    public static EigenPairs leading(double[] cells, int n, int count) {
        Sizes.require(cells.length == n * n, "%d cells of a matrix of %d rows", cells.length, n);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(n, n, true, cells.clone()))) {
            throw new ArithmeticException("The eigen-decomposition of a symmetric " + n + " x " + n + " matrix did not converge");
        }
        int[] order = IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> eigen.getEigenvalue(i).getReal()).reversed())
                .mapToInt(Integer::intValue).toArray();
        double[] values = new double[count];
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++) {
            values[k] = eigen.getEigenvalue(order[k]).getReal();
            vectors[k] = eigen.getEigenVector(order[k]).data;
        }
        double residual = residual(cells, n, values, vectors);
        return new EigenPairs(values, vectors, residual, residual, 0);
    }

    private static double residual(double[] cells, int n, double[] values, double[][] vectors) {
        double worst = 0;
        for (int k = 0; k < values.length; k++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double r = Vectors.dot(cells, i * n, vectors[k], 0, n) - values[k] * vectors[k][i];
                sum += r * r;
            }
            worst = Math.max(worst, Math.sqrt(sum));
        }
        return values[0] > 0 ? worst / values[0] : worst;
    }
}

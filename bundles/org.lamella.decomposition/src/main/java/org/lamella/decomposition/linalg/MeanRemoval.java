package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * The removal of a mean row from a matrix A (R x C) that stays as it is: B = A - u t^T with t = A^T u / |u|^2, the row that fits all rows
 * of A best when row i may hold u_i times of it. With u = 1 that is the mean of the rows.
 *
 * <p>B = (I - u u^T / |u|^2) A is never made, sparse rows would fill up; B^T B = A^T A - |u|^2 t t^T is all that is needed.
 */
public final class MeanRemoval {

    private final double[] rowWeights;
    private final double[] mean;
    private final double squaredWeight;

    private MeanRemoval(double[] rowWeights, double[] mean, double squaredWeight) {
        this.rowWeights = rowWeights;
        this.mean = mean;
        this.squaredWeight = squaredWeight;
    }

    /**
     * Finds the mean row, in one pass.
     *
     * @param a A (R x C)
     * @param rowWeights u, R values, not all zero
     * @param progress progress and cancellation
     * @return the removal of u t^T
     * @throws LamellaException when cancelled
     */
    public static MeanRemoval of(RowMatrix a, double[] rowWeights, Progress progress) throws LamellaException {
        double squaredWeight = Vectors.dot(rowWeights, rowWeights);
        Sizes.require(squaredWeight > 0, "All %d row weights are zero", rowWeights.length);
        double[] mean = ThinProduct.transposeTimes(a, new double[][] {rowWeights}, progress)[0];
        Vectors.scale(1 / squaredWeight, mean);
        return new MeanRemoval(rowWeights.clone(), mean, squaredWeight);
    }

    /** The mean row t. @return C values, a copy */
    public double[] mean() {
        return mean.clone();
    }

    /** What a row holds of the mean row, for maps: t . v. @param v C values @return a number */
    public double meanAlong(double[] v) {
        return Vectors.dot(mean, v);
    }

    /** Turns A^T A into B^T B. @param gram C x C, row by row, both triangles; overwritten */
    void correct(double[] gram) {
        int n = mean.length;
        for (int i = 0; i < n; i++) {
            double factor = squaredWeight * mean[i];
            for (int j = 0; j < n; j++) {
                gram[i * n + j] -= factor * mean[j];
            }
        }
    }

    /** Turns A A^T into B B^T. @param gram R x R, row by row, both triangles; overwritten */
    void correctRows(double[] gram) {
        int n = rowWeights.length;
        double[] along = new double[n];
        for (int i = 0; i < n; i++) {
            along[i] = Vectors.dot(gram, i * n, rowWeights, 0, n) / squaredWeight;
        }
        double both = Vectors.dot(rowWeights, along) / squaredWeight;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                gram[i * n + j] += both * rowWeights[i] * rowWeights[j] - rowWeights[i] * along[j] - along[i] * rowWeights[j];
            }
        }
    }

    /** Squared norm of what is removed, u t^T. */
    public double squaredNorm() {
        return squaredWeight * Vectors.dot(mean, mean);
    }

    /** |B|^2 from |A|^2, not below zero. */
    double correct(double squaredNorm) {
        return Math.max(0, squaredNorm - squaredNorm());
    }

    /** B^T B, known by its product, from A^T A. */
    SymmetricOperator around(SymmetricOperator normal) {
        return new Corrected(normal, this);
    }

    private record Corrected(SymmetricOperator normal, MeanRemoval removal) implements SymmetricOperator {

        @Override
        public int size() {
            return normal.size();
        }

        @Override
        public void apply(double[] x, double[] y, Progress progress) throws LamellaException {
            normal.apply(x, y, progress);
            removal.subtractFrom(y, x);
        }

        @Override
        public double[][] applyToAll(double[][] x, Progress progress) throws LamellaException {
            double[][] y = normal.applyToAll(x, progress);
            for (int k = 0; k < x.length; k++) {
                removal.subtractFrom(y[k], x[k]);
            }
            return y;
        }
    }

    /** y -= |u|^2 t (t . x). */
    private void subtractFrom(double[] y, double[] x) {
        Vectors.addScaled(-squaredWeight * Vectors.dot(mean, x), mean, y);
    }
}

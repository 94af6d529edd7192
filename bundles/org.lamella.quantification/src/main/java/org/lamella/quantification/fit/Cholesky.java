package org.lamella.quantification.fit;

/** Factors L of symmetric positive definite matrices A = L L^T of a few dozen rows. */
final class Cholesky {

    private final int n;
    private final double[] factor;

    private Cholesky(int n, double[] factor) {
        this.n = n;
        this.factor = factor;
    }

    /**
     * Factors a matrix. What rounding or two equal columns take from a pivot is added again, relative to the diagonal.
     *
     * @param matrix n x n, row by row; the lower half is read
     * @param n rows
     * @return the factor
     */
    static Cholesky of(double[] matrix, int n) {
        double[] factor = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i * n + k] * factor[j * n + k];
                }
                if (i == j) {
                    double least = 1e-12 * Math.abs(matrix[i * n + i]) + Double.MIN_NORMAL;
                    factor[i * n + i] = Math.sqrt(Math.max(sum, least));
                } else {
                    factor[i * n + j] = sum / factor[j * n + j];
                }
            }
        }
        return new Cholesky(n, factor);
    }

    /** Solves A x = b. @param b n values, replaced by x */
    void solve(double[] b) {
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i * n + k] * b[k];
            }
            b[i] = sum / factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < n; k++) {
                sum -= factor[k * n + i] * b[k];
            }
            b[i] = sum / factor[i * n + i];
        }
    }

    /** The inverse of A. @return n x n, row by row */
    double[] inverse() {
        double[] inverse = new double[n * n];
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            java.util.Arrays.fill(column, 0);
            column[j] = 1;
            solve(column);
            for (int i = 0; i < n; i++) {
                inverse[i * n + j] = column[i];
            }
        }
        return inverse;
    }
}

package org.lamella.decomposition.physics;

/** Inverts information matrices of some dozen rows, of which directions may hold next to nothing: those come out with large variances. */
final class Covariance {

    /** Added to the diagonal, relative to it. */
    private static final double RIDGE = 1e-12;

    private Covariance() {
    }

    /**
     * The inverse of a part of a matrix.
     *
     * @param information symmetric, n x n, non-negative definite
     * @param n rows
     * @param kept rows and columns of the part, rising
     * @return the inverse, row by row, of as many rows as are kept
     */
    static double[] of(double[] information, int n, int[] kept) {
        int size = kept.length;
        double[] scale = new double[size];
        double[] factor = new double[size * size];
        for (int i = 0; i < size; i++) {
            scale[i] = 1 / Math.sqrt(Math.max(information[kept[i] * n + kept[i]], Double.MIN_NORMAL));
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = information[kept[i] * n + kept[j]] * scale[i] * scale[j] + (i == j ? RIDGE : 0);
                for (int m = 0; m < j; m++) {
                    sum -= factor[i * size + m] * factor[j * size + m];
                }
                factor[i * size + j] = i == j ? Math.sqrt(Math.max(sum, RIDGE)) : sum / factor[j * size + j];
            }
        }
        double[] inverse = new double[size * size];
        for (int column = 0; column < size; column++) {
            solve(factor, size, column, inverse);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i * size + j] *= scale[i] * scale[j];
            }
        }
        return inverse;
    }

    private static void solve(double[] factor, int size, int column, double[] inverse) {
        double[] x = new double[size];
        for (int i = column; i < size; i++) {
            double sum = i == column ? 1 : 0;
            for (int m = column; m < i; m++) {
                sum -= factor[i * size + m] * x[m];
            }
            x[i] = sum / factor[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int m = i + 1; m < size; m++) {
                x[i] -= factor[m * size + i] * x[m];
            }
            x[i] /= factor[i * size + i];
            inverse[i * size + column] = x[i];
        }
    }
}

package org.lamella.core.linear;

import java.util.Arrays;

/** Factors L of symmetric positive definite matrices A = L L^T of a few dozen rows: n^3 / 6 multiplications, n^2 for a solution. */
public final class Cholesky {

    private static final double LEAST_PIVOT = 1e-12;

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
    public static Cholesky of(double[] matrix, int n) {
        double[] factor = Arrays.copyOf(matrix, n * n);
        factor(factor, n);
        return new Cholesky(n, factor);
    }

    /**
     * Solves A x = b without room of its own.
     *
     * @param matrix A, n x n, of which the lower half is read and overwritten
     * @param n rows
     * @param b n values, replaced by x
     */
    public static void solveInPlace(double[] matrix, int n, double[] b) {
        factor(matrix, n);
        solve(matrix, n, b, 0);
    }

    /**
     * Inverts A without room of its own.
     *
     * @param matrix A, n x n, of which the lower half is read and overwritten
     * @param n rows
     * @param inverse n x n values, replaced by the inverse
     */
    public static void invertInPlace(double[] matrix, int n, double[] inverse) {
        factor(matrix, n);
        Arrays.fill(inverse, 0, n * n, 0);
        for (int j = 0; j < n; j++) {
            inverse[j * n + j] = 1;
            solve(matrix, n, inverse, j * n);
        }
    }

    private static void factor(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double diagonal = a[i * n + j];
                double sum = diagonal;
                for (int k = 0; k < j; k++) {
                    sum -= a[i * n + k] * a[j * n + k];
                }
                if (i == j) {
                    double least = LEAST_PIVOT * Math.abs(diagonal) + Double.MIN_NORMAL;
                    a[i * n + i] = Math.sqrt(Math.max(sum, least));
                } else {
                    a[i * n + j] = sum / a[j * n + j];
                }
            }
        }
    }

    /** Solves A x = b. @param b n values, replaced by x */
    public void solve(double[] b) {
        solve(factor, n, b, 0);
    }

    private static void solve(double[] factor, int n, double[] b, int at) {
        for (int i = 0; i < n; i++) {
            double sum = b[at + i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i * n + k] * b[at + k];
            }
            b[at + i] = sum / factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[at + i];
            for (int k = i + 1; k < n; k++) {
                sum -= factor[k * n + i] * b[at + k];
            }
            b[at + i] = sum / factor[i * n + i];
        }
    }

    /** The inverse of A. @return n x n, row by row */
    public double[] inverse() {
        double[] inverse = new double[n * n];
        double[] column = new double[n];
        for (int j = 0; j < n; j++) {
            Arrays.fill(column, 0);
            column[j] = 1;
            solve(column);
            for (int i = 0; i < n; i++) {
                inverse[i * n + j] = column[i];
            }
        }
        return inverse;
    }
}

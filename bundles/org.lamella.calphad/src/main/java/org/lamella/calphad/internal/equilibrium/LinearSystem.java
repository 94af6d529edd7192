package org.lamella.calphad.internal.equilibrium;

/** Solves small dense systems by elimination with row equilibration and partial pivoting. */
final class LinearSystem {

    private static final double SINGULAR = 1e-14;

    private LinearSystem() {
    }

    /**
     * Solves A x = b.
     *
     * @param a matrix, n*n row by row; destroyed
     * @param b right-hand side; receives x
     * @param n size
     * @return false when the matrix is singular to rounding
     */
    static boolean solve(double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            double largest = 0;
            for (int j = 0; j < n; j++) {
                largest = Math.max(largest, Math.abs(a[i * n + j]));
            }
            if (!(largest > 0) || Double.isInfinite(largest)) {
                return false;
            }
            for (int j = 0; j < n; j++) {
                a[i * n + j] /= largest;
            }
            b[i] /= largest;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i * n + k]) > Math.abs(a[pivot * n + k]) ? i : pivot;
            }
            if (!(Math.abs(a[pivot * n + k]) > SINGULAR)) {
                return false;
            }
            swap(a, b, n, k, pivot);
            for (int i = k + 1; i < n; i++) {
                double factor = a[i * n + k] / a[k * n + k];
                if (factor != 0) {
                    for (int j = k; j < n; j++) {
                        a[i * n + j] -= factor * a[k * n + j];
                    }
                    b[i] -= factor * b[k];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                b[i] -= a[i * n + j] * b[j];
            }
            b[i] /= a[i * n + i];
        }
        return true;
    }

    private static void swap(double[] a, double[] b, int n, int i, int j) {
        if (i == j) {
            return;
        }
        for (int k = 0; k < n; k++) {
            double kept = a[i * n + k];
            a[i * n + k] = a[j * n + k];
            a[j * n + k] = kept;
        }
        double kept = b[i];
        b[i] = b[j];
        b[j] = kept;
    }
}

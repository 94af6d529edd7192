package org.lamella.diffusion;

/** Dense square matrices of a few rows, row by row in flat arrays: LU factors with pivots from the largest of a column. */
final class SmallMatrix {

    private SmallMatrix() {
    }

    /**
     * Factors a matrix in place.
     *
     * @return false when it is singular
     */
    static boolean factor(double[] a, int at, int n, int[] pivots, int pivotsAt) {
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(a[at + r * n + c]) > Math.abs(a[at + best * n + c])) {
                    best = r;
                }
            }
            pivots[pivotsAt + c] = best;
            double pivot = a[at + best * n + c];
            if (!(Math.abs(pivot) > 0) || Double.isInfinite(pivot)) {
                return false;
            }
            if (best != c) {
                swapRows(a, at, n, c, best);
            }
            for (int r = c + 1; r < n; r++) {
                double factor = a[at + r * n + c] / pivot;
                a[at + r * n + c] = factor;
                for (int j = c + 1; factor != 0 && j < n; j++) {
                    a[at + r * n + j] -= factor * a[at + c * n + j];
                }
            }
        }
        return true;
    }

    /** Solves for several right sides, which stand in rows of the given width and are replaced. */
    static void solve(double[] lu, int at, int n, int[] pivots, int pivotsAt, double[] b, int bAt, int width) {
        for (int c = 0; c < n; c++) {
            int best = pivots[pivotsAt + c];
            if (best != c) {
                swapRows(b, bAt, width, c, best);
            }
        }
        for (int r = 1; r < n; r++) {
            for (int c = 0; c < r; c++) {
                subtract(b, bAt + r * width, lu[at + r * n + c], b, bAt + c * width, width);
            }
        }
        for (int r = n - 1; r >= 0; r--) {
            for (int c = r + 1; c < n; c++) {
                subtract(b, bAt + r * width, lu[at + r * n + c], b, bAt + c * width, width);
            }
            double inverse = 1 / lu[at + r * n + r];
            for (int j = 0; j < width; j++) {
                b[bAt + r * width + j] *= inverse;
            }
        }
    }

    /** Subtracts a product: c -= a b, with a n x n and b, c n x width. */
    static void subtractProduct(double[] a, int aAt, int n, double[] b, int bAt, double[] c, int cAt, int width) {
        for (int r = 0; r < n; r++) {
            for (int k = 0; k < n; k++) {
                subtract(c, cAt + r * width, a[aAt + r * n + k], b, bAt + k * width, width);
            }
        }
    }

    /** The row at {@code target} less a multiple of the row at {@code source}. */
    private static void subtract(double[] a, int target, double factor, double[] b, int source, int width) {
        if (factor != 0) {
            for (int j = 0; j < width; j++) {
                a[target + j] -= factor * b[source + j];
            }
        }
    }

    private static void swapRows(double[] a, int at, int width, int first, int second) {
        for (int j = 0; j < width; j++) {
            double kept = a[at + first * width + j];
            a[at + first * width + j] = a[at + second * width + j];
            a[at + second * width + j] = kept;
        }
    }
}

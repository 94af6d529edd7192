package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * The Gram matrix G = A^T A of a tall matrix, exact but for rounding.
 *
 * <p>One accumulator of C x C, whatever the number of threads: its rows are shared out, each entry is added up in the order of A's rows,
 * which are read once, first to last.
 * Sparse rows cost the sum over rows of (entries)^2 / 2, dense ones R C^2 / 2 multiplications in vector loops.
 */
public final class GramMatrix {

    /** Largest number of columns: 512 MB of doubles. */
    public static final int MAX_COLUMNS = 8192;

    /** An indexed addition costs some six times one in a vector loop, and fills the square of the density. */
    private static final double DENSE_FROM_DENSITY = 0.4;

    private GramMatrix() {
    }

    /**
     * G = A^T A.
     *
     * @param a A (R x C), C at most {@link #MAX_COLUMNS}
     * @param progress progress and cancellation
     * @return G, C x C, row by row, both triangles
     * @throws LamellaException when cancelled
     */
    public static double[] of(RowMatrix a, Progress progress) throws LamellaException {
        int n = a.columns();
        Sizes.require(n <= MAX_COLUMNS, "A Gram matrix of %d columns; at most %d", n, MAX_COLUMNS);
        double[] gram = new double[n * n];
        if (isDense(a)) {
            DenseGram.addTo(gram, a, progress);
        } else {
            TiledGram.addTo(gram, a, progress);
        }
        mirrorUpper(gram, n);
        return gram;
    }

    /** Whether rows are full enough for the dense kernel. */
    static boolean isDense(RowMatrix a) {
        return a.density() >= DENSE_FROM_DENSITY;
    }

    /** Copies the upper triangle to the lower one, in squares that fit the cache. */
    private static void mirrorUpper(double[] gram, int n) {
        int side = 64;
        for (int top = 0; top < n; top += side) {
            for (int left = top; left < n; left += side) {
                for (int i = top; i < Math.min(n, top + side); i++) {
                    for (int j = Math.max(i + 1, left); j < Math.min(n, left + side); j++) {
                        gram[j * n + i] = gram[i * n + j];
                    }
                }
            }
        }
    }
}

package org.lamella.decomposition.linalg;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Adds the upper triangle of A^T A for matrices whose rows are full: tiles of 64 rows are laid out densely, and each row of G takes eight
 * rows of the tile at a time in a loop that the compiler turns into vector instructions.
 */
final class DenseGram {

    private static final int TILE_ROWS = 64;
    private static final int UNROLLED_ROWS = 8;

    private DenseGram() {
    }

    static void addTo(double[] gram, RowMatrix a, Progress progress) throws LamellaException {
        int n = a.columns();
        int[] bounds = Strips.ofEqualCost(triangleCost(n));
        double[] tile = new double[TILE_ROWS * n];
        int[] rowColumns = new int[n];
        double[] rowValues = new double[n];
        for (int first = 0; first < a.rows(); first += TILE_ROWS) {
            progress.checkCancelled();
            load(a, first, tile, rowColumns, rowValues);
            Progress part = progress.part((double) first / a.rows(), (first + (double) TILE_ROWS) / a.rows());
            Blocks.tasks(Strips.COUNT, part, strip -> {
                for (int i = bounds[strip]; i < bounds[strip + 1]; i++) {
                    addGramRow(i, n, tile, gram);
                }
            });
        }
    }

    private static double[] triangleCost(int n) {
        double[] cost = new double[n];
        for (int i = 0; i < n; i++) {
            cost[i] = n - i;
        }
        return cost;
    }

    /** Lays rows out densely; rows past the end of A are zero. */
    private static void load(RowMatrix a, int first, double[] tile, int[] rowColumns, double[] rowValues) {
        Arrays.fill(tile, 0);
        for (int r = 0; r < Math.min(TILE_ROWS, a.rows() - first); r++) {
            int length = a.copyRow(first + r, rowColumns, rowValues);
            for (int e = 0; e < length; e++) {
                tile[r * a.columns() + rowColumns[e]] = rowValues[e];
            }
        }
    }

    private static void addGramRow(int i, int n, double[] tile, double[] gram) {
        for (int r = 0; r < TILE_ROWS; r += UNROLLED_ROWS) {
            addEightRows(i, n, tile, r * n, gram);
        }
    }

    /** G_ij += sum over eight rows r of A_ri A_rj, j >= i. */
    private static void addEightRows(int i, int n, double[] tile, int first, double[] gram) {
        int row = i * n;
        int r1 = first + n;
        int r2 = r1 + n;
        int r3 = r2 + n;
        int r4 = r3 + n;
        int r5 = r4 + n;
        int r6 = r5 + n;
        int r7 = r6 + n;
        double a0 = tile[first + i];
        double a1 = tile[r1 + i];
        double a2 = tile[r2 + i];
        double a3 = tile[r3 + i];
        double a4 = tile[r4 + i];
        double a5 = tile[r5 + i];
        double a6 = tile[r6 + i];
        double a7 = tile[r7 + i];
        for (int j = i; j < n; j++) {
            gram[row + j] += a0 * tile[first + j] + a1 * tile[r1 + j] + a2 * tile[r2 + j] + a3 * tile[r3 + j]
                    + a4 * tile[r4 + j] + a5 * tile[r5 + j] + a6 * tile[r6 + j] + a7 * tile[r7 + j];
        }
    }
}

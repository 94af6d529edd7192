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

    private DenseGram() {
    }

    static void addTo(double[] gram, RowMatrix a, Progress progress) throws LamellaException {
        int n = a.columns();
        int[] bounds = Strips.ofEqualCost(triangleCost(n));
        double[] tile = new double[TILE_ROWS * n];
        int[] rowStarts = new int[TILE_ROWS];
        Arrays.setAll(rowStarts, row -> row * n);
        int[] rowColumns = new int[n];
        double[] rowValues = new double[n];
        for (int first = 0; first < a.rows(); first += TILE_ROWS) {
            progress.checkCancelled();
            load(a, first, tile, rowColumns, rowValues);
            Progress part = progress.part((double) first / a.rows(), (first + (double) TILE_ROWS) / a.rows());
            Blocks.tasks(Strips.COUNT, part, strip -> {
                double[] column = new double[TILE_ROWS];
                for (int i = bounds[strip]; i < bounds[strip + 1]; i++) {
                    addGramRow(i, n, tile, rowStarts, column, gram);
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

    /** G_ij += sum over the tile's rows r of A_ri A_rj, j >= i. */
    private static void addGramRow(int i, int n, double[] tile, int[] rowStarts, double[] column, double[] gram) {
        for (int r = 0; r < TILE_ROWS; r++) {
            column[r] = tile[rowStarts[r] + i];
        }
        for (int r = 0; r < TILE_ROWS; r += Vectors.EIGHT) {
            Vectors.addEightRows(tile, rowStarts, column, r, gram, i * n, i, n);
        }
    }
}

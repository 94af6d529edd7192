package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Adds the upper triangle of A^T A tile by tile of A's rows: G_ij += sum over rows r of A_ri A_rj, j >= i.
 *
 * <p>Within a tile the entries are visited by column, so that one row of G stays in the first-level cache while all its additions are
 * made; visited by row they would scatter over the whole of G.
 */
final class SparseGram {

    private SparseGram() {
    }

    static void addTo(double[] gram, RowMatrix a, Progress progress) throws LamellaException {
        SparseTile tile = new SparseTile(a.columns());
        int row = 0;
        while (row < a.rows()) {
            progress.checkCancelled();
            int next = tile.load(a, row);
            addTile(gram, tile, progress.part((double) row / a.rows(), (double) next / a.rows()));
            row = next;
        }
    }

    private static void addTile(double[] gram, SparseTile tile, Progress progress) throws LamellaException {
        int[] bounds = Strips.ofEqualCost(tile.pairsByColumn());
        Blocks.tasks(Strips.COUNT, progress, strip -> {
            for (int i = bounds[strip]; i < bounds[strip + 1]; i++) {
                tile.addGramRow(i, gram);
            }
        });
    }
}

package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Adds the upper triangle of A^T A for sparse rows, tile by tile of A's rows, which are read once and in order. While one tile is added
 * the next is read.
 */
final class TiledGram {

    private TiledGram() {
    }

    static void addTo(double[] gram, RowMatrix a, Progress progress) throws LamellaException {
        GramTile current = new GramTile(a);
        GramTile next = new GramTile(a);
        int[] loaded = {current.load(0)};
        for (int done = 0; done < a.rows();) {
            int reached = loaded[0];
            GramTile tile = current;
            GramTile following = next;
            int[] bounds = Strips.ofEqualCost(tile.pairsByColumn());
            Blocks.tasks(Strips.COUNT + 1, progress.part((double) done / a.rows(), (double) reached / a.rows()), task -> {
                if (task == 0) {
                    loaded[0] = following.load(reached);
                } else {
                    tile.addGramRows(bounds[task - 1], bounds[task], gram);
                }
            });
            done = reached;
            current = following;
            next = tile;
        }
    }
}

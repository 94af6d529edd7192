package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * A symmetric matrix held in full.
 *
 * @param size n
 * @param cells n x n, row by row, both triangles; shared, not copied
 */
public record DenseSymmetric(int size, double[] cells) implements SymmetricOperator {

    /** Checks the size. */
    public DenseSymmetric {
        Sizes.require(cells.length == size * size, "%d cells of a matrix of %d rows", cells.length, size);
    }

    @Override
    public void apply(double[] x, double[] y, Progress progress) throws LamellaException {
        Blocks.forEach(size, progress, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Vectors.dot(cells, i * size, x, 0, size);
            }
        });
    }
}

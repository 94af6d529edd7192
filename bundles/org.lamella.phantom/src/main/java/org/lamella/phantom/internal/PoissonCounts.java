package org.lamella.phantom.internal;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

/** Draws the Poisson counts of all pixels straight into a sparse cube. Each row of the map has a random generator of its own. */
public final class PoissonCounts {

    /** Map rows drawn before they are handed to the cube: enough for all threads, few enough to stay small. */
    private static final int ROWS_AT_ONCE = 64;
    /** exp(-500) is still far from the smallest double. */
    private static final double LARGEST_PART = 500;

    private PoissonCounts() {
    }

    /**
     * Draws the cube.
     *
     * @param model what the pixels are expected to give
     * @param width columns
     * @param height rows
     * @param seed start of the random generators
     * @param progress progress and cancellation
     * @return counts, the same for a seed whatever the number of threads
     * @throws LamellaException when cancelled
     */
    public static SparseCube draw(PhotonModel model, int width, int height, long seed, Progress progress) throws LamellaException {
        SparseCube.Builder cube = SparseCube.builder(width, height, model.channels(), dataType(model));
        RowBuffer[] rows = new RowBuffer[Math.min(ROWS_AT_ONCE, height)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new RowBuffer(width, model.channels());
        }
        progress.message("Drawing Poisson counts");
        for (int first = 0; first < height; first += rows.length) {
            int from = first;
            int count = Math.min(rows.length, height - first);
            Progress part = progress.part((double) first / height, (double) (first + count) / height);
            Blocks.tasks(count, part, i -> drawRow(model, from + i, width, SplitMix64.stream(seed, from + i), rows[i], part));
            for (int i = 0; i < count; i++) {
                rows[i].appendTo(cube);
            }
        }
        return cube.build();
    }

    /** The narrowest type of real files that holds the counts: 16 bit but for extreme doses. */
    private static DataType dataType(PhotonModel model) {
        return model.largestMean() < 0.5 * 0xFFFF ? DataType.UINT16 : DataType.UINT32;
    }

    private static void drawRow(PhotonModel model, int y, int width, SplitMix64 random, RowBuffer row, Progress progress)
            throws LamellaException {
        row.clear();
        for (int pixel = y * width; pixel < (y + 1) * width; pixel++) {
            progress.checkCancelled();
            model.draw(pixel, random, row);
            row.endPixel();
        }
    }

    /**
     * A Poisson number: how many uniform numbers can be multiplied before the product falls below exp(-mean) (Knuth). Exact; its time is
     * that of drawing the channels afterwards. Large means are drawn in parts, whose sum is Poisson again.
     */
    static long poisson(double mean, SplitMix64 random) {
        long count = 0;
        for (double rest = mean; rest > 0; rest -= LARGEST_PART) {
            double limit = Math.exp(-Math.min(rest, LARGEST_PART));
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}

package org.lamella.phantom.internal;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

/**
 * Draws independent Poisson counts for every pixel and channel of a mixture, straight into a sparse cube.
 *
 * <p>The counts of pixel i from phase k are Poisson with mean (map x total of the spectrum), and each of them falls into channel j with
 * the spectrum's share: by the thinning property of the Poisson distribution that is the same as an independent Poisson number for every
 * channel. The work is proportional to the counts, not to pixels x channels. Each row of the map has a random generator of its own.
 */
public final class PoissonCounts {

    /** Map rows drawn before they are handed to the cube: enough for all threads, few enough to stay small. */
    private static final int ROWS_AT_ONCE = 64;
    /** exp(-500) is still far from the smallest double. */
    private static final double LARGEST_PART = 500;

    private final AliasTable[] channels;
    private final double[] totals;
    private final double[][] maps;
    private final int width;
    private final int channelCount;
    private final long seed;

    private PoissonCounts(double[][] spectra, double[][] maps, int width, long seed) {
        channels = new AliasTable[spectra.length];
        totals = new double[spectra.length];
        for (int k = 0; k < spectra.length; k++) {
            channels[k] = new AliasTable(spectra[k]);
            for (double value : spectra[k]) {
                totals[k] += value;
            }
        }
        this.maps = maps;
        this.width = width;
        this.channelCount = spectra[0].length;
        this.seed = seed;
    }

    /**
     * Draws the cube.
     *
     * @param spectra K x M expected counts of a pixel full of a phase
     * @param maps K x N abundances
     * @param width columns
     * @param height rows
     * @param seed start of the random generators
     * @param progress progress and cancellation
     * @return counts, the same for a seed whatever the number of threads
     * @throws LamellaException when cancelled
     */
    public static SparseCube draw(double[][] spectra, double[][] maps, int width, int height, long seed, Progress progress)
            throws LamellaException {
        PoissonCounts counts = new PoissonCounts(spectra, maps, width, seed);
        SparseCube.Builder cube = SparseCube.builder(width, height, counts.channelCount, counts.dataType());
        RowBuffer[] rows = new RowBuffer[Math.min(ROWS_AT_ONCE, height)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new RowBuffer(width, counts.channelCount);
        }
        progress.message("Drawing Poisson counts");
        for (int first = 0; first < height; first += rows.length) {
            int from = first;
            int count = Math.min(rows.length, height - first);
            Progress part = progress.part((double) first / height, (double) (first + count) / height);
            Blocks.tasks(count, part, i -> counts.drawRow(from + i, rows[i]));
            for (int i = 0; i < count; i++) {
                rows[i].appendTo(cube);
            }
        }
        return cube.build();
    }

    /** The narrowest type of real files that holds the counts: 16 bit but for extreme doses. */
    private DataType dataType() {
        double largest = 0;
        for (double total : totals) {
            largest = Math.max(largest, total);
        }
        return largest < 0.5 * 0xFFFF ? DataType.UINT16 : DataType.UINT32;
    }

    private void drawRow(int y, RowBuffer row) {
        SplitMix64 random = SplitMix64.stream(seed, y);
        row.clear();
        for (int pixel = y * width; pixel < (y + 1) * width; pixel++) {
            for (int k = 0; k < channels.length; k++) {
                for (long n = poisson(totals[k] * maps[k][pixel], random); n > 0; n--) {
                    row.count(channels[k].draw(random));
                }
            }
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

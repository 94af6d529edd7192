package org.lamella.core.load;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.signal.DataType;

/**
 * Collects a stored spectrum image that comes spectrum by spectrum, pixel after pixel, and keeps what its window lets through. Not for use
 * from several threads.
 */
public final class SpectrumCollector {

    private final LoadWindow window;
    private final SparseCube.Builder builder;
    private final int[] channels;
    private final int[] counts;
    /** The row of joined pixels that is being added up, all its channels; empty when no pixels are joined. */
    private final int[][] band;
    private int bandRow;
    private int source;

    /**
     * An empty collector.
     *
     * @param window what is kept
     * @param dataType integer type of the source data; widened when a sum needs it
     */
    public SpectrumCollector(LoadWindow window, DataType dataType) {
        this.window = window;
        builder = SparseCube.builder(window.width(), window.height(), window.channels(), dataType);
        channels = new int[window.channels()];
        counts = new int[window.channels()];
        band = window.joinsPixels() ? new int[window.width()][window.channels()] : new int[0][];
    }

    /** Whether the next pixel is wanted; one that is not may be skipped. @return true when {@link #append} would keep something of it */
    public boolean wantsNext() {
        return window.pixel(source) >= 0;
    }

    /**
     * Passes over the next pixel, which is empty or not wanted.
     *
     * @throws LamellaException never for an empty pixel, but see {@link #append}
     */
    public void skip() throws LamellaException {
        append(channels, counts, 0);
    }

    /**
     * Takes the next pixel.
     *
     * @param sourceChannels channels of the file, strictly rising
     * @param sourceCounts counts, above zero
     * @param length number of entries
     * @throws LamellaException when a sum of counts exceeds 2^31 - 1
     */
    public void append(int[] sourceChannels, int[] sourceCounts, int length) throws LamellaException {
        int pixel = window.pixel(source++);
        if (pixel < 0) {
            return;
        }
        if (window.isWhole()) {
            builder.appendRow(sourceChannels, sourceCounts, length);
            return;
        }
        if (band.length == 0) {
            int kept = keep(sourceChannels, sourceCounts, length);
            builder.appendRow(channels, counts, kept);
            return;
        }
        int row = pixel / window.width();
        while (bandRow < row) {
            closeBand();
        }
        int[] joined = band[pixel % window.width()];
        for (int i = 0; i < length; i++) {
            int channel = window.channel(sourceChannels[i]);
            if (channel >= 0) {
                joined[channel] = sum(joined[channel], sourceCounts[i]);
            }
        }
    }

    private int keep(int[] sourceChannels, int[] sourceCounts, int length) throws LamellaException {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            int channel = window.channel(sourceChannels[i]);
            if (channel < 0) {
                continue;
            }
            if (kept > 0 && channels[kept - 1] == channel) {
                counts[kept - 1] = sum(counts[kept - 1], sourceCounts[i]);
            } else {
                channels[kept] = channel;
                counts[kept++] = sourceCounts[i];
            }
        }
        return kept;
    }

    private static int sum(int a, int b) throws LamellaException {
        long sum = (long) a + b;
        if (sum > Integer.MAX_VALUE) {
            throw new LamellaException("A summed count of " + sum + " exceeds 2^31 - 1; choose smaller blocks.");
        }
        return (int) sum;
    }

    private void closeBand() {
        for (int[] joined : band) {
            builder.appendDenseRow(joined);
            Arrays.fill(joined, 0);
        }
        bandRow++;
    }

    /**
     * The cube; pixels that did not come are empty.
     *
     * @return the cube; the collector must not be used again
     */
    public SparseCube build() {
        if (band.length > 0 && bandRow < window.height()) {
            closeBand();
        }
        return builder.build();
    }
}

package org.lamella.phantom.internal;

import java.util.Arrays;
import org.lamella.core.cube.SparseCube;

/** The counts of one row of the map, pixel after pixel, channels rising. Reused from row to row. */
public final class RowBuffer {

    private static final int BITS = Long.SIZE;

    /** Counts of the pixel being drawn, one a channel; a bit set in {@code touched} for each that is not zero. */
    private final int[] histogram;
    private final long[] touched;
    private final int[] pixelEnds;
    private int[] channels;
    private int[] counts;
    private int pixels;
    private int entries;
    private final int[] pixelChannels;
    private final int[] pixelCounts;

    RowBuffer(int width, int channelCount) {
        histogram = new int[channelCount];
        touched = new long[(channelCount + BITS - 1) / BITS];
        pixelEnds = new int[width];
        channels = new int[64 * width];
        counts = new int[64 * width];
        pixelChannels = new int[channelCount];
        pixelCounts = new int[channelCount];
    }

    void clear() {
        pixels = 0;
        entries = 0;
    }

    /**
     * Adds a count to the pixel being drawn.
     *
     * @param channel its channel
     */
    public void count(int channel) {
        histogram[channel]++;
        touched[channel >>> 6] |= 1L << channel;
    }

    /** Moves the pixel's counts to the row, in rising order of channels, and starts the next pixel. */
    void endPixel() {
        for (int word = 0; word < touched.length; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int channel = word * BITS + Long.numberOfTrailingZeros(bits);
                append(channel, histogram[channel]);
                histogram[channel] = 0;
            }
            touched[word] = 0;
        }
        pixelEnds[pixels++] = entries;
    }

    private void append(int channel, int count) {
        if (entries == channels.length) {
            channels = Arrays.copyOf(channels, 2 * entries);
            counts = Arrays.copyOf(counts, 2 * entries);
        }
        channels[entries] = channel;
        counts[entries++] = count;
    }

    void appendTo(SparseCube.Builder cube) {
        int start = 0;
        for (int pixel = 0; pixel < pixels; pixel++) {
            int length = pixelEnds[pixel] - start;
            System.arraycopy(channels, start, pixelChannels, 0, length);
            System.arraycopy(counts, start, pixelCounts, 0, length);
            cube.appendRow(pixelChannels, pixelCounts, length);
            start = pixelEnds[pixel];
        }
    }
}

package org.lamella.core.cube;

import java.util.Arrays;

/**
 * The stored entries of a run of pixels, row-compressed: channels rising within a pixel, counts in the smallest of 8, 16 and 32 bits that
 * holds the largest count of this run.
 */
final class RowBlock {

    private final int[] rowStart;
    private final char[] narrowChannels;
    private final int[] wideChannels;
    private final byte[] counts8;
    private final short[] counts16;
    private final int[] counts32;

    /**
     * Packs entries.
     *
     * @param rowStart where each row's entries begin, one longer than the rows; taken over
     * @param channels channels of all entries; copied
     * @param counts counts of all entries, above 0; copied
     * @param largestCount the largest of them
     * @param channelLimit number of channels of the cube
     */
    RowBlock(int[] rowStart, int[] channels, int[] counts, int largestCount, int channelLimit) {
        this.rowStart = rowStart;
        int entries = rowStart[rowStart.length - 1];
        if (channelLimit <= 1 << Character.SIZE) {
            narrowChannels = new char[entries];
            wideChannels = null;
            for (int i = 0; i < entries; i++) {
                narrowChannels[i] = (char) channels[i];
            }
        } else {
            narrowChannels = null;
            wideChannels = Arrays.copyOf(channels, entries);
        }
        counts8 = largestCount < 1 << 8 ? new byte[entries] : null;
        counts16 = counts8 == null && largestCount < 1 << 16 ? new short[entries] : null;
        counts32 = counts8 == null && counts16 == null ? Arrays.copyOf(counts, entries) : null;
        for (int i = 0; i < entries; i++) {
            if (counts8 != null) {
                counts8[i] = (byte) counts[i];
            } else if (counts16 != null) {
                counts16[i] = (short) counts[i];
            }
        }
    }

    int rows() {
        return rowStart.length - 1;
    }

    int entries() {
        return rowStart[rowStart.length - 1];
    }

    int rowLength(int row) {
        return rowStart[row + 1] - rowStart[row];
    }

    long bytes() {
        long perEntry = (narrowChannels != null ? 2 : 4) + (counts8 != null ? 1 : counts16 != null ? 2 : 4);
        return perEntry * entries() + 4L * rowStart.length;
    }

    private int channel(int entry) {
        return narrowChannels != null ? narrowChannels[entry] : wideChannels[entry];
    }

    private int count(int entry) {
        return counts8 != null ? counts8[entry] & 0xFF : counts16 != null ? counts16[entry] & 0xFFFF : counts32[entry];
    }

    private void copyChannels(int start, int length, int[] into) {
        if (narrowChannels != null) {
            for (int i = 0; i < length; i++) {
                into[i] = narrowChannels[start + i];
            }
        } else {
            System.arraycopy(wideChannels, start, into, 0, length);
        }
    }

    int copyRow(int row, int[] channels, int[] counts) {
        int start = rowStart[row];
        int length = rowStart[row + 1] - start;
        copyChannels(start, length, channels);
        if (counts8 != null) {
            for (int i = 0; i < length; i++) {
                counts[i] = counts8[start + i] & 0xFF;
            }
        } else if (counts16 != null) {
            for (int i = 0; i < length; i++) {
                counts[i] = counts16[start + i] & 0xFFFF;
            }
        } else {
            System.arraycopy(counts32, start, counts, 0, length);
        }
        return length;
    }

    int copyRow(int row, int[] channels, double[] values) {
        int start = rowStart[row];
        int length = rowStart[row + 1] - start;
        copyChannels(start, length, channels);
        if (counts8 != null) {
            for (int i = 0; i < length; i++) {
                values[i] = counts8[start + i] & 0xFF;
            }
        } else if (counts16 != null) {
            for (int i = 0; i < length; i++) {
                values[i] = counts16[start + i] & 0xFFFF;
            }
        } else {
            for (int i = 0; i < length; i++) {
                values[i] = counts32[start + i];
            }
        }
        return length;
    }

    /** Adds the rows {@code from} to {@code to} (exclusive) to a spectrum. */
    void addTo(long[] spectrum, int from, int to) {
        int start = rowStart[from];
        int end = rowStart[to];
        if (narrowChannels != null && counts8 != null) {
            for (int i = start; i < end; i++) {
                spectrum[narrowChannels[i]] += counts8[i] & 0xFF;
            }
        } else {
            for (int i = start; i < end; i++) {
                spectrum[channel(i)] += count(i);
            }
        }
    }

    /** Sum of the counts of one row in the channels {@code from} to {@code to} (exclusive). */
    long windowSum(int row, int from, int to) {
        int end = rowStart[row + 1];
        long sum = 0;
        for (int i = firstAtOrAfter(row, from); i < end && channel(i) < to; i++) {
            sum += count(i);
        }
        return sum;
    }

    private int firstAtOrAfter(int row, int channel) {
        int low = rowStart[row];
        int high = rowStart[row + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (channel(middle) < channel) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

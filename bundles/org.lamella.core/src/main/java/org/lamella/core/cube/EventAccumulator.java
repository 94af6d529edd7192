package org.lamella.core.cube;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

/**
 * Counts events that come in any order, pixel and channel by pixel and channel, without a dense cube: each block of pixels keeps its events
 * as keys that are sorted and added up when enough have come. Takes about eight bytes a non-zero entry plus what has not been added up yet.
 * Not for use from several threads.
 */
public final class EventAccumulator {

    /** Channels of an event cube at most: pixel within its block and channel share 31 bits of a key. */
    public static final int MAX_CHANNELS = 1 << Integer.SIZE - 1 - SparseCube.BLOCK_SHIFT;

    private final int width;
    private final int height;
    private final int channels;
    private final int channelBits;
    private final DataType dataType;
    private final EventBlock[] blocks;

    /**
     * An empty accumulator.
     *
     * @param width columns, 1 or more
     * @param height rows, 1 or more
     * @param channels 1 to {@link #MAX_CHANNELS}
     * @param dataType integer type of the cube; widened when a count needs it
     */
    public EventAccumulator(int width, int height, int channels, DataType dataType) {
        if (width < 1 || height < 1 || channels < 1 || channels > MAX_CHANNELS) {
            throw new IllegalArgumentException("Events of " + width + " x " + height + " pixels and " + channels + " channels");
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.dataType = dataType;
        channelBits = Integer.SIZE - Integer.numberOfLeadingZeros(channels - 1);
        int pixels = Math.multiplyExact(width, height);
        blocks = new EventBlock[(int) (((long) pixels + SparseCube.BLOCK_PIXELS - 1) >> SparseCube.BLOCK_SHIFT)];
    }

    /**
     * Counts one event.
     *
     * @param pixel 0 to {@code width * height - 1}
     * @param channel 0 to {@code channels - 1}
     */
    public void add(int pixel, int channel) {
        block(pixel).add(key(pixel, channel));
    }

    private int key(int pixel, int channel) {
        if (channel < 0 || channel >= channels) {
            throw new IndexOutOfBoundsException("Channel " + channel + " of " + channels);
        }
        return (pixel & SparseCube.BLOCK_PIXELS - 1) << channelBits | channel;
    }

    private EventBlock block(int pixel) {
        int index = pixel >> SparseCube.BLOCK_SHIFT;
        EventBlock block = blocks[index];
        if (block == null) {
            block = new EventBlock();
            blocks[index] = block;
        }
        return block;
    }

    /**
     * The cube of all events.
     *
     * @param progress progress and cancellation
     * @return the cube; the accumulator must not be used again
     * @throws LamellaException when cancelled
     */
    public SparseCube build(Progress progress) throws LamellaException {
        SparseCube.Builder builder = SparseCube.builder(width, height, channels, dataType);
        int[] rowChannels = new int[channels];
        int[] rowCounts = new int[channels];
        int pixels = width * height;
        for (int i = 0; i < blocks.length; i++) {
            progress.checkCancelled();
            int rows = Math.min(SparseCube.BLOCK_PIXELS, pixels - (i << SparseCube.BLOCK_SHIFT));
            if (blocks[i] == null) {
                builder.appendEmptyRows(rows);
            } else {
                blocks[i].settle();
                append(blocks[i], rows, builder, rowChannels, rowCounts);
                blocks[i] = null;
            }
            progress.fraction((i + 1.0) / blocks.length);
        }
        return builder.build();
    }

    private void append(EventBlock block, int rows, SparseCube.Builder builder, int[] rowChannels, int[] rowCounts) {
        int channelMask = (1 << channelBits) - 1;
        int at = 0;
        for (int row = 0; row < rows; row++) {
            int length = 0;
            for (; at < block.settled && block.keys[at] >> channelBits == row; at++) {
                rowChannels[length] = block.keys[at] & channelMask;
                rowCounts[length++] = block.counts[at];
            }
            builder.appendRow(rowChannels, rowCounts, length);
        }
    }

    /** The events of one block of pixels: entries added up, in rising order of their keys, and keys that have come since. */
    private static final class EventBlock {

        private static final int FIRST_CAPACITY = 256;
        /** New keys are added up at the latest when there are that many, and as many as entries. */
        private static final int SETTLE_AT = 1 << 15;

        private int[] keys = new int[0];
        private int[] counts = new int[0];
        private int settled;
        private int[] recent = new int[FIRST_CAPACITY];
        private int arrived;

        void add(int key) {
            if (arrived == recent.length) {
                if (arrived >= SETTLE_AT && arrived >= settled) {
                    settle();
                } else {
                    recent = Arrays.copyOf(recent, 2 * arrived);
                }
            }
            recent[arrived++] = key;
        }

        /** Adds the new keys to the entries. */
        void settle() {
            Arrays.sort(recent, 0, arrived);
            int[] mergedKeys = new int[settled + distinctNew()];
            int[] mergedCounts = new int[mergedKeys.length];
            int old = 0;
            int fresh = 0;
            int length = 0;
            while (old < settled || fresh < arrived) {
                int key = old == settled ? recent[fresh] : fresh == arrived ? keys[old] : Math.min(keys[old], recent[fresh]);
                int count = 0;
                if (old < settled && keys[old] == key) {
                    count = counts[old++];
                }
                int from = fresh;
                while (fresh < arrived && recent[fresh] == key) {
                    fresh++;
                }
                mergedKeys[length] = key;
                mergedCounts[length++] = Math.addExact(count, fresh - from);
            }
            keys = mergedKeys;
            counts = mergedCounts;
            settled = length;
            arrived = 0;
        }

        private int distinctNew() {
            int distinct = 0;
            int old = 0;
            for (int i = 0; i < arrived; i++) {
                if (i > 0 && recent[i] == recent[i - 1]) {
                    continue;
                }
                while (old < settled && keys[old] < recent[i]) {
                    old++;
                }
                distinct += old < settled && keys[old] == recent[i] ? 0 : 1;
            }
            return distinct;
        }
    }
}

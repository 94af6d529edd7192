package org.lamella.core.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.DataType;

/**
 * Counts of a spectrum image, stored where they are above zero: row-compressed, about three bytes a non-zero entry.
 *
 * <p>Pixels are kept in blocks of {@value #BLOCK_PIXELS}, each with arrays of its own, so nothing is copied while a cube grows and the
 * number of entries is limited by memory only. Sums are exact 64-bit integers.
 */
public final class SparseCube implements Cube {

    /** log2 of the pixels a block. */
    static final int BLOCK_SHIFT = 10;
    static final int BLOCK_PIXELS = 1 << BLOCK_SHIFT;
    /** All blocks without counts are this one, so an empty part of a map takes no memory. */
    private static final RowBlock EMPTY_BLOCK = new RowBlock(new int[BLOCK_PIXELS + 1], new int[0], new int[0], 0, 1);

    private final int width;
    private final int height;
    private final int channels;
    private final DataType dataType;
    private final RowBlock[] blocks;
    private final long nonZero;
    private final long sum;
    private final long max;

    private SparseCube(Builder builder) {
        width = builder.width;
        height = builder.height;
        channels = builder.channels;
        dataType = builder.dataType;
        blocks = builder.blocks.toArray(RowBlock[]::new);
        nonZero = builder.nonZero;
        sum = builder.sum;
        max = builder.max;
    }

    /**
     * Starts an empty cube.
     *
     * @param width columns of the map, 1 or more
     * @param height rows of the map, 1 or more
     * @param channels number of channels, 1 or more
     * @param dataType integer type of the source data
     * @return a builder that takes pixel after pixel
     */
    public static Builder builder(int width, int height, int channels, DataType dataType) {
        return new Builder(width, height, channels, dataType);
    }

    /**
     * Takes the counts of pixel after pixel, in the order {@code y * width + x}. Not for use from several threads.
     */
    public static final class Builder {

        private final int width;
        private final int height;
        private final int channels;
        private final int pixels;
        private DataType dataType;
        private final List<RowBlock> blocks = new ArrayList<>();
        private int[] rowStart = new int[BLOCK_PIXELS + 1];
        private int[] blockChannels = new int[1 << 14];
        private int[] blockCounts = new int[1 << 14];
        private int blockRows;
        private int blockLargest;
        private int appended;
        private long nonZero;
        private long sum;
        private long max;

        private Builder(int width, int height, int channels, DataType dataType) {
            if (width < 1 || height < 1 || channels < 1) {
                throw new IllegalArgumentException("A cube of " + width + " x " + height + " pixels and " + channels
                        + " channels is empty");
            }
            if (dataType.isFloating()) {
                throw new IllegalArgumentException("Counts are integers, not " + dataType.numpyName());
            }
            this.width = width;
            this.height = height;
            this.channels = channels;
            this.pixels = Math.multiplyExact(width, height);
            this.dataType = Objects.requireNonNull(dataType, "dataType");
        }

        /**
         * Appends the next pixel.
         *
         * @param channelBuffer channels, strictly rising; copied
         * @param countBuffer counts, above zero; copied
         * @param length number of entries
         * @return this
         */
        public Builder appendRow(int[] channelBuffer, int[] countBuffer, int length) {
            int at = openRow(length);
            int previous = -1;
            for (int i = 0; i < length; i++) {
                int channel = channelBuffer[i];
                int count = countBuffer[i];
                if (channel <= previous || channel >= channels || count <= 0) {
                    throw new IllegalArgumentException("Pixel " + appended + ": count " + count + " in channel " + channel
                            + " after channel "
                            + previous + " of " + channels);
                }
                previous = channel;
                put(at + i, channel, count);
            }
            closeRow(at + length);
            return this;
        }

        /**
         * Appends the next pixel from all its channels.
         *
         * @param counts one a channel, zero or more
         * @return this
         */
        public Builder appendDenseRow(int[] counts) {
            if (counts.length != channels) {
                throw new IllegalArgumentException("A row of " + counts.length + " channels in a cube of " + channels);
            }
            int end = openRow(channels);
            for (int channel = 0; channel < channels; channel++) {
                int count = counts[channel];
                if (count < 0) {
                    throw new IllegalArgumentException("Pixel " + appended + ": negative count " + count + " in channel " + channel);
                }
                if (count > 0) {
                    put(end++, channel, count);
                }
            }
            closeRow(end);
            return this;
        }

        /**
         * Appends pixels without counts.
         *
         * @param rows how many
         * @return this
         */
        public Builder appendEmptyRows(int rows) {
            int left = rows;
            while (left > 0) {
                if (blockRows == 0 && left >= BLOCK_PIXELS && appended <= pixels - BLOCK_PIXELS) {
                    blocks.add(EMPTY_BLOCK);
                    appended += BLOCK_PIXELS;
                    left -= BLOCK_PIXELS;
                } else {
                    closeRow(openRow(0));
                    left--;
                }
            }
            return this;
        }

        private int openRow(int room) {
            if (appended == pixels) {
                throw new IllegalStateException("All " + pixels + " pixels are there already");
            }
            int at = rowStart[blockRows];
            if (at + room > blockChannels.length) {
                int size = Math.max(at + room, blockChannels.length * 2);
                blockChannels = java.util.Arrays.copyOf(blockChannels, size);
                blockCounts = java.util.Arrays.copyOf(blockCounts, size);
            }
            return at;
        }

        private void put(int at, int channel, int count) {
            blockChannels[at] = channel;
            blockCounts[at] = count;
            blockLargest = Math.max(blockLargest, count);
            sum += count;
        }

        private void closeRow(int end) {
            rowStart[++blockRows] = end;
            appended++;
            if (blockRows == BLOCK_PIXELS) {
                closeBlock();
            }
        }

        private void closeBlock() {
            blocks.add(new RowBlock(java.util.Arrays.copyOf(rowStart, blockRows + 1), blockChannels, blockCounts, blockLargest, channels));
            nonZero += rowStart[blockRows];
            max = Math.max(max, blockLargest);
            blockRows = 0;
            blockLargest = 0;
        }

        /** Number of pixels appended so far. @return 0 to width * height */
        public int appended() {
            return appended;
        }

        /**
         * The cube; pixels not appended are empty. A type too small for the largest count gives way to the smallest unsigned one that holds
         * it.
         *
         * @return the cube; the builder must not be used again
         */
        public SparseCube build() {
            appendEmptyRows(pixels - appended);
            if (blockRows > 0) {
                closeBlock();
            }
            dataType = DataType.unsignedFor(max, dataType);
            return new SparseCube(this);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public DataType dataType() {
        return dataType;
    }

    @Override
    public boolean isSparse() {
        return true;
    }

    @Override
    public long nonZero() {
        return nonZero;
    }

    @Override
    public Long sum() {
        return sum;
    }

    @Override
    public Long max() {
        return max;
    }

    /** Memory taken by the counts. @return bytes */
    public long storageBytes() {
        long bytes = 0;
        for (RowBlock block : blocks) {
            bytes += block == EMPTY_BLOCK ? 0 : block.bytes();
        }
        return bytes;
    }

    /** How many entries a pixel has. @param pixel 0 to {@code pixels() - 1} @return 0 or more */
    public int rowLength(int pixel) {
        return blocks[pixel >> BLOCK_SHIFT].rowLength(pixel & BLOCK_PIXELS - 1);
    }

    /**
     * Copies the non-zero entries of one pixel as integers.
     *
     * @param pixel 0 to {@code pixels() - 1}
     * @param channelBuffer receives the channels, rising
     * @param countBuffer receives the counts
     * @return number of entries
     */
    public int copyRow(int pixel, int[] channelBuffer, int[] countBuffer) {
        return blocks[pixel >> BLOCK_SHIFT].copyRow(pixel & BLOCK_PIXELS - 1, channelBuffer, countBuffer);
    }

    @Override
    public int copyRow(int pixel, int[] channelBuffer, double[] valueBuffer) {
        return blocks[pixel >> BLOCK_SHIFT].copyRow(pixel & BLOCK_PIXELS - 1, channelBuffer, valueBuffer);
    }

    @Override
    public double[] sumSpectrum(Progress progress) throws LamellaException {
        return toDoubles(Blocks.reduce(pixels(), progress, () -> new long[channels], this::addRows, SparseCube::add));
    }

    @Override
    public double[] spectrum(Mask mask, Progress progress) throws LamellaException {
        mask.requireSize(width, height);
        return toDoubles(Blocks.reduce(pixels(), progress, () -> new long[channels], (from, to, spectrum) -> {
            int start = mask.nextSet(from);
            while (start >= 0 && start < to) {
                int end = Math.min(to, mask.nextClear(start));
                addRows(start, end, spectrum);
                start = end < to ? mask.nextSet(end) : -1;
            }
        }, SparseCube::add));
    }

    private void addRows(int from, int to, long[] spectrum) {
        int pixel = from;
        while (pixel < to) {
            RowBlock block = blocks[pixel >> BLOCK_SHIFT];
            int first = pixel & BLOCK_PIXELS - 1;
            int last = Math.min(block.rows(), first + to - pixel);
            block.addTo(spectrum, first, last);
            pixel += last - first;
        }
    }

    private static void add(long[] into, long[] later) {
        for (int i = 0; i < into.length; i++) {
            into[i] += later[i];
        }
    }

    private static double[] toDoubles(long[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    @Override
    public double[] windowMap(int fromChannel, int toChannel, Progress progress) throws LamellaException {
        double[] map = new double[pixels()];
        Blocks.forEach(pixels(), progress, (from, to) -> {
            for (int pixel = from; pixel < to; pixel++) {
                map[pixel] = blocks[pixel >> BLOCK_SHIFT].windowSum(pixel & BLOCK_PIXELS - 1, fromChannel, toChannel);
            }
        });
        return map;
    }

    @Override
    public SparseCube crop(CubeCrop crop, Progress progress) throws LamellaException {
        Builder builder = builder(crop.x1() - crop.x0(), crop.y1() - crop.y0(), crop.channel1() - crop.channel0(), dataType);
        int[] channelBuffer = new int[channels];
        int[] countBuffer = new int[channels];
        for (int y = crop.y0(); y < crop.y1(); y++) {
            progress.checkCancelled();
            for (int x = crop.x0(); x < crop.x1(); x++) {
                int length = copyRow(y * width + x, channelBuffer, countBuffer);
                int kept = 0;
                for (int i = 0; i < length; i++) {
                    int channel = channelBuffer[i] - crop.channel0();
                    if (channel >= 0 && channelBuffer[i] < crop.channel1()) {
                        channelBuffer[kept] = channel;
                        countBuffer[kept++] = countBuffer[i];
                    }
                }
                builder.appendRow(channelBuffer, countBuffer, kept);
            }
            progress.fraction((y + 1.0 - crop.y0()) / (crop.y1() - crop.y0()));
        }
        return builder.build();
    }

    @Override
    public SparseCube rebin(RebinFactors factors, Progress progress) throws LamellaException {
        int newWidth = width / factors.x();
        int newHeight = height / factors.y();
        int newChannels = channels / factors.energy();
        Builder builder = builder(newWidth, newHeight, newChannels, wideEnough(factors));
        int[] channelBuffer = new int[channels];
        int[] countBuffer = new int[channels];
        long[] sums = new long[newChannels];
        int[] dense = new int[newChannels];
        for (int y = 0; y < newHeight; y++) {
            progress.checkCancelled();
            for (int x = 0; x < newWidth; x++) {
                java.util.Arrays.fill(sums, 0);
                for (int dy = 0; dy < factors.y(); dy++) {
                    for (int dx = 0; dx < factors.x(); dx++) {
                        int pixel = (y * factors.y() + dy) * width + x * factors.x() + dx;
                        int length = copyRow(pixel, channelBuffer, countBuffer);
                        for (int i = 0; i < length; i++) {
                            int channel = channelBuffer[i] / factors.energy();
                            if (channel < newChannels) {
                                sums[channel] += countBuffer[i];
                            }
                        }
                    }
                }
                for (int channel = 0; channel < newChannels; channel++) {
                    if (sums[channel] > Integer.MAX_VALUE) {
                        throw new LamellaException("A rebinned count of " + sums[channel] + " exceeds 2^31 - 1; choose smaller blocks.");
                    }
                    dense[channel] = (int) sums[channel];
                }
                builder.appendDenseRow(dense);
            }
            progress.fraction((y + 1.0) / newHeight);
        }
        return builder.build();
    }

    /** The smallest unsigned type, not smaller than the source's, that holds any sum of a block. */
    private DataType wideEnough(RebinFactors factors) {
        double largest = (double) max * factors.x() * factors.y() * factors.energy();
        DataType needed = largest < 256 ? DataType.UINT8 : largest < 65536 ? DataType.UINT16 : DataType.UINT32;
        return needed.bytes() > dataType.bytes() ? needed : dataType;
    }
}

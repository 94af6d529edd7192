package org.lamella.core.cube;

import java.util.Objects;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.DataType;

/**
 * A cube in which every cell is stored: float or double data, integers that may be negative, and counts that are mostly above zero.
 *
 * <p>One array a map row ({@code rows[y][x * channels + channel]}), so that cubes of more than 2^31 cells work. Floating-point sums are
 * made in double precision, the same for any number of threads.
 */
public final class DenseCube implements Cube {

    private final int width;
    private final int height;
    private final int channels;
    private final DataType dataType;
    private final CellRow[] rows;

    private DenseCube(int width, int height, int channels, DataType dataType, CellRow[] rows) {
        if (width < 1 || height < 1 || channels < 1 || rows.length != height) {
            throw new IllegalArgumentException("A cube of " + width + " x " + height + " pixels and " + channels + " channels from "
                    + rows.length + " rows");
        }
        int cells = Math.multiplyExact(width, channels);
        for (CellRow row : rows) {
            if (row.length() != cells) {
                throw new IllegalArgumentException("A row of " + row.length() + " cells, not " + cells);
            }
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.dataType = Objects.requireNonNull(dataType, "dataType");
        this.rows = rows;
    }

    /**
     * Single-precision data.
     *
     * @param width columns of the map
     * @param height rows of the map
     * @param channels number of channels
     * @param rows one array a map row; taken over
     * @return the cube
     */
    public static DenseCube ofFloats(int width, int height, int channels, float[][] rows) {
        return new DenseCube(width, height, channels, DataType.FLOAT32, CellRow.of(rows));
    }

    /**
     * Double-precision data.
     *
     * @param width columns of the map
     * @param height rows of the map
     * @param channels number of channels
     * @param rows one array a map row; taken over
     * @return the cube
     */
    public static DenseCube ofDoubles(int width, int height, int channels, double[][] rows) {
        return new DenseCube(width, height, channels, DataType.FLOAT64, CellRow.of(rows));
    }

    /**
     * Integers that fit 32 bits.
     *
     * @param width columns of the map
     * @param height rows of the map
     * @param channels number of channels
     * @param dataType integer type of the source
     * @param rows one array a map row; taken over
     * @return the cube
     */
    public static DenseCube ofInts(int width, int height, int channels, DataType dataType, int[][] rows) {
        return new DenseCube(width, height, channels, dataType, CellRow.of(rows));
    }

    /**
     * Integers that fit 64 bits.
     *
     * @param width columns of the map
     * @param height rows of the map
     * @param channels number of channels
     * @param dataType integer type of the source
     * @param rows one array a map row; taken over
     * @return the cube
     */
    public static DenseCube ofLongs(int width, int height, int channels, DataType dataType, long[][] rows) {
        return new DenseCube(width, height, channels, dataType, CellRow.of(rows));
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
        return false;
    }

    @Override
    public long nonZero() {
        long count = 0;
        for (CellRow row : rows) {
            for (int i = 0; i < row.length(); i++) {
                count += row.get(i) != 0 ? 1 : 0;
            }
        }
        return count;
    }

    @Override
    public Number sum() {
        return dataType.isFloating() ? (Number) floatingSum() : (Number) exactSum();
    }

    private double floatingSum() {
        double total = 0;
        for (CellRow row : rows) {
            double sum = 0;
            for (int i = 0; i < row.length(); i++) {
                sum += row.get(i);
            }
            total += sum;
        }
        return total;
    }

    private long exactSum() {
        long total = 0;
        for (CellRow row : rows) {
            for (int i = 0; i < row.length(); i++) {
                total = Math.addExact(total, row.getExact(i));
            }
        }
        return total;
    }

    @Override
    public Number max() {
        double floating = Double.NEGATIVE_INFINITY;
        long exact = Long.MIN_VALUE;
        for (CellRow row : rows) {
            for (int i = 0; i < row.length(); i++) {
                if (dataType.isFloating()) {
                    double value = row.get(i);
                    floating = value > floating ? value : floating;
                } else {
                    exact = Math.max(exact, row.getExact(i));
                }
            }
        }
        return dataType.isFloating() ? (Number) floating : (Number) exact;
    }

    @Override
    public int copyRow(int pixel, int[] channelBuffer, double[] valueBuffer) {
        rows[pixel / width].copy(pixel % width * channels, channels, valueBuffer);
        for (int channel = 0; channel < channels; channel++) {
            channelBuffer[channel] = channel;
        }
        return channels;
    }

    @Override
    public double[] sumSpectrum(Progress progress) throws LamellaException {
        return spectrum(Mask.all(width, height), progress);
    }

    @Override
    public double[] spectrum(Mask mask, Progress progress) throws LamellaException {
        mask.requireSize(width, height);
        return Blocks.reduce(pixels(), progress, () -> new double[channels], (from, to, spectrum) -> {
            for (int pixel = mask.nextSet(from); pixel >= 0 && pixel < to; pixel = mask.nextSet(pixel + 1)) {
                rows[pixel / width].addTo(pixel % width * channels, channels, spectrum);
            }
        }, DenseCube::add);
    }

    private static void add(double[] into, double[] later) {
        for (int i = 0; i < into.length; i++) {
            into[i] += later[i];
        }
    }

    @Override
    public double[] windowMap(int fromChannel, int toChannel, Progress progress) throws LamellaException {
        double[] map = new double[pixels()];
        Blocks.forEach(pixels(), progress, (from, to) -> {
            for (int pixel = from; pixel < to; pixel++) {
                CellRow row = rows[pixel / width];
                int start = pixel % width * channels;
                for (int channel = fromChannel; channel < toChannel; channel++) {
                    map[pixel] += row.get(start + channel);
                }
            }
        });
        return map;
    }

    @Override
    public DenseCube crop(CubeCrop crop, Progress progress) throws LamellaException {
        int newWidth = crop.x1() - crop.x0();
        int newChannels = crop.channel1() - crop.channel0();
        CellRow[] cropped = new CellRow[crop.y1() - crop.y0()];
        for (int y = 0; y < cropped.length; y++) {
            progress.checkCancelled();
            CellRow source = rows[crop.y0() + y];
            CellRow target = source.emptyLike(Math.multiplyExact(newWidth, newChannels));
            for (int x = 0; x < newWidth; x++) {
                source.copyTo((crop.x0() + x) * channels + crop.channel0(), target, x * newChannels, newChannels);
            }
            cropped[y] = target;
            progress.fraction((y + 1.0) / cropped.length);
        }
        return new DenseCube(newWidth, cropped.length, newChannels, dataType, cropped);
    }

    @Override
    public DenseCube rebin(RebinFactors factors, Progress progress) throws LamellaException {
        int newWidth = width / factors.x();
        int newHeight = height / factors.y();
        int newChannels = channels / factors.energy();
        int cells = Math.multiplyExact(newWidth, newChannels);
        CellRow[] binned = new CellRow[newHeight];
        for (int y = 0; y < newHeight; y++) {
            progress.checkCancelled();
            CellRow target = dataType.isFloating() ? CellRow.of(new double[1][cells])[0] : CellRow.of(new long[1][cells])[0];
            for (int dy = 0; dy < factors.y(); dy++) {
                addBinned(rows[y * factors.y() + dy], target, factors, newWidth, newChannels);
            }
            binned[y] = target;
            progress.fraction((y + 1.0) / newHeight);
        }
        return new DenseCube(newWidth, newHeight, newChannels, dataType.isFloating() ? DataType.FLOAT64 : DataType.INT64, binned);
    }

    private void addBinned(CellRow source, CellRow target, RebinFactors factors, int newWidth, int newChannels) {
        for (int x = 0; x < newWidth * factors.x(); x++) {
            int from = x * channels;
            int to = x / factors.x() * newChannels;
            for (int channel = 0; channel < newChannels * factors.energy(); channel++) {
                target.add(to + channel / factors.energy(), source, from + channel);
            }
        }
    }
}

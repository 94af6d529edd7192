package org.lamella.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.load.LoadWindow;
import org.lamella.core.load.SpectrumCollector;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

/**
 * Reads the numbers of a spectrum image, spectrum by spectrum, into the fitting form: counts that are mostly zero go straight into a sparse
 * cube; everything else becomes a dense one.
 */
final class CubeAssembler {

    /** A sparse entry takes three bytes and more; above this share of non-zero cells the dense form is the smaller one. */
    private static final double DENSE_FROM = 0.5;
    /** Pixels read before the share of non-zero cells is judged. */
    private static final int JUDGED_PIXELS = 512;

    private final LoadWindow window;
    private final int channels;
    private final long pixels;
    private final ElementSource source;
    private final ElementType type;
    private final Progress progress;

    private CubeAssembler(LoadWindow window, int channels, long pixels, ElementSource source, Progress progress) {
        this.window = window;
        this.channels = channels;
        this.pixels = pixels;
        this.source = source;
        this.type = source.type();
        this.progress = progress;
    }

    /**
     * Reads a cube.
     *
     * @param window what is kept
     * @param channels channels in the file
     * @param pixels spectra in the file
     * @param source the numbers, spectrum after spectrum
     * @param progress progress and cancellation
     * @return the kept part
     * @throws LamellaException when the numbers cannot be read; also when cancelled
     */
    static Cube read(LoadWindow window, int channels, long pixels, ElementSource source, Progress progress) throws LamellaException {
        if ((long) channels * source.type().bytes() > Integer.MAX_VALUE - 8) {
            throw Unreadable.because(source.file(), "it announces spectra of " + channels + " channels",
                    "At most 2 GB a spectrum can be opened; the header may be wrong");
        }
        return new CubeAssembler(window, channels, pixels, source, progress).read();
    }

    private Cube read() throws LamellaException {
        try {
            if (!type.dataType().isFloating()) {
                Optional<SparseCube> sparse = readSparse();
                if (sparse.isPresent()) {
                    return sparse.get();
                }
            }
            return readDense();
        } catch (EOFException cutOff) {
            throw Unreadable.because(source.file(), "its data end early", "The file is cut off; copy or export it again", cutOff);
        } catch (IOException failed) {
            throw Unreadable.because(source.file(), "reading failed (" + failed.getMessage() + ")", "Check the disk and try again", failed);
        }
    }

    /** Reads counts; empty when they turn out to be negative, too large, or mostly above zero. */
    private Optional<SparseCube> readSparse() throws IOException, LamellaException {
        SpectrumCollector collector = new SpectrumCollector(window, type.dataType());
        int[] channelBuffer = new int[channels];
        int[] countBuffer = new int[channels];
        byte[] spectrum = new byte[channels * type.bytes()];
        long stored = 0;
        long judged = 0;
        try (InputStream in = source.open()) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                report(pixel);
                if (!collector.wantsNext()) {
                    in.skipNBytes(spectrum.length);
                    collector.skip();
                    continue;
                }
                readFully(in, spectrum);
                int length = gather(spectrum, channelBuffer, countBuffer);
                stored += length;
                if (length < 0 || ++judged == JUDGED_PIXELS && stored > DENSE_FROM * channels * JUDGED_PIXELS) {
                    return Optional.empty();
                }
                collector.append(channelBuffer, countBuffer, length);
            }
        }
        boolean mostlyFilled = stored > DENSE_FROM * channels * judged;
        return mostlyFilled ? Optional.empty() : Optional.of(collector.build());
    }

    /** Copies the counts above zero. @return their number, or -1 when a value is no count that fits 31 bits */
    private int gather(byte[] spectrum, int[] channelBuffer, int[] countBuffer) {
        int size = type.bytes();
        int perWord = Long.BYTES / size;
        int length = 0;
        int channel = 0;
        while (channel < channels) {
            if (channel + perWord <= channels && ElementType.eightZeros(spectrum, channel * size)) {
                channel += perWord;
                continue;
            }
            int end = Math.min(channels, channel + perWord);
            for (; channel < end; channel++) {
                long count = type.integer(spectrum, channel * size);
                if (count < 0 || count > Integer.MAX_VALUE) {
                    return -1;
                }
                if (count > 0) {
                    channelBuffer[length] = channel;
                    countBuffer[length++] = (int) count;
                }
            }
        }
        return length;
    }

    private Cube readDense() throws IOException, LamellaException {
        int height = window.height();
        int kept = window.channels();
        long rowCells = (long) window.width() * kept;
        if (rowCells > Integer.MAX_VALUE - 8) {
            throw Unreadable.because(source.file(), "a row of its map takes " + rowCells + " numbers",
                    "Load a region or an energy range of it");
        }
        int cells = (int) rowCells;
        DataType dataType = type.dataType();
        if (dataType == DataType.FLOAT32 && window.joinsNothing()) {
            float[][] rows = new float[height][cells];
            readCells((y, cell, spectrum, at) -> rows[y][cell] = (float) type.floating(spectrum, at));
            return DenseCube.ofFloats(window.width(), height, kept, rows);
        }
        if (dataType.isFloating()) {
            double[][] rows = new double[height][cells];
            readCells((y, cell, spectrum, at) -> rows[y][cell] += type.floating(spectrum, at));
            return DenseCube.ofDoubles(window.width(), height, kept, rows);
        }
        if (window.joinsNothing() && (dataType.bytes() < 4 || dataType == DataType.INT32)) {
            int[][] rows = new int[height][cells];
            readCells((y, cell, spectrum, at) -> rows[y][cell] = (int) type.integer(spectrum, at));
            return DenseCube.ofInts(window.width(), height, kept, dataType, rows);
        }
        long[][] rows = new long[height][cells];
        readCells((y, cell, spectrum, at) -> rows[y][cell] = Math.addExact(rows[y][cell], type.integer(spectrum, at)));
        return DenseCube.ofLongs(window.width(), height, kept, window.joinsNothing() ? dataType : DataType.INT64, rows);
    }

    @FunctionalInterface
    private interface CellSink {
        void put(int y, int cell, byte[] spectrum, int at);
    }

    private void readCells(CellSink sink) throws IOException, LamellaException {
        byte[] spectrum = new byte[channels * type.bytes()];
        try (InputStream in = source.open()) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                report(pixel);
                int target = window.pixel(pixel);
                if (target < 0) {
                    in.skipNBytes(spectrum.length);
                    continue;
                }
                readFully(in, spectrum);
                int y = target / window.width();
                int first = target % window.width() * window.channels();
                for (int channel = 0; channel < channels; channel++) {
                    int to = window.channel(channel);
                    if (to >= 0) {
                        sink.put(y, first + to, spectrum, channel * type.bytes());
                    }
                }
            }
        }
    }

    private static void readFully(InputStream in, byte[] data) throws IOException {
        if (in.readNBytes(data, 0, data.length) < data.length) {
            throw new EOFException();
        }
    }

    private void report(int pixel) throws LamellaException {
        if (pixel % 256 == 0) {
            progress.checkCancelled();
            progress.fraction((double) pixel / pixels);
        }
    }
}

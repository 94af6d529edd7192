package org.lamella.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.DataType;

/**
 * Reads the numbers of a spectrum image, spectrum by spectrum, into the fitting form: counts that are mostly zero go straight into a sparse cube;
 * everything else becomes a dense one.
 */
final class CubeAssembler {

    /** A sparse entry takes three bytes and more; above this share of non-zero cells the dense form is the smaller one. */
    private static final double DENSE_FROM = 0.5;
    /** Pixels read before the share of non-zero cells is judged. */
    private static final int JUDGED_PIXELS = 512;

    private final int width;
    private final int height;
    private final int channels;
    private final ElementSource source;
    private final ElementType type;
    private final Progress progress;

    private CubeAssembler(int width, int height, int channels, ElementSource source, Progress progress) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.source = source;
        this.type = source.type();
        this.progress = progress;
    }

    static Cube read(List<Axis> navigation, Axis energy, ElementSource source, Progress progress) throws LamellaException {
        int width = navigation.get(navigation.size() - 1).size();
        long pixels = SignalAssembler.elements(navigation);
        if (pixels > Integer.MAX_VALUE || (long) energy.size() * source.type().bytes() > Integer.MAX_VALUE - 8) {
            throw Unreadable.because(source.file(), "it announces " + pixels + " spectra of " + energy.size() + " channels",
                    "At most 2147483647 spectra of 2 GB each can be opened; the header may be wrong");
        }
        return new CubeAssembler(width, (int) (pixels / width), energy.size(), source, progress).read();
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
        SparseCube.Builder builder = SparseCube.builder(width, height, channels, type.dataType());
        int[] channelBuffer = new int[channels];
        int[] countBuffer = new int[channels];
        byte[] spectrum = new byte[channels * type.bytes()];
        long stored = 0;
        try (InputStream in = source.open()) {
            for (int pixel = 0; pixel < width * height; pixel++) {
                readFully(in, spectrum);
                int length = gather(spectrum, channelBuffer, countBuffer);
                stored += length;
                if (length < 0 || pixel == JUDGED_PIXELS && stored > DENSE_FROM * channels * JUDGED_PIXELS) {
                    return Optional.empty();
                }
                builder.appendRow(channelBuffer, countBuffer, length);
                report(pixel);
            }
        }
        boolean mostlyFilled = stored > DENSE_FROM * channels * ((double) width * height);
        return mostlyFilled ? Optional.empty() : Optional.of(builder.build());
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

    private DenseCube readDense() throws IOException, LamellaException {
        int cells = Math.multiplyExact(width, channels);
        byte[] spectrum = new byte[channels * type.bytes()];
        DataType dataType = type.dataType();
        if (dataType == DataType.FLOAT32) {
            float[][] rows = new float[height][cells];
            readCells(spectrum, (y, cell, at) -> rows[y][cell] = (float) type.floating(spectrum, at));
            return DenseCube.ofFloats(width, height, channels, rows);
        }
        if (dataType == DataType.FLOAT64) {
            double[][] rows = new double[height][cells];
            readCells(spectrum, (y, cell, at) -> rows[y][cell] = type.floating(spectrum, at));
            return DenseCube.ofDoubles(width, height, channels, rows);
        }
        if (dataType.bytes() < 4 || dataType == DataType.INT32) {
            int[][] rows = new int[height][cells];
            readCells(spectrum, (y, cell, at) -> rows[y][cell] = (int) type.integer(spectrum, at));
            return DenseCube.ofInts(width, height, channels, dataType, rows);
        }
        long[][] rows = new long[height][cells];
        readCells(spectrum, (y, cell, at) -> rows[y][cell] = type.integer(spectrum, at));
        return DenseCube.ofLongs(width, height, channels, dataType, rows);
    }

    @FunctionalInterface
    private interface CellSink {
        void put(int y, int cell, int at);
    }

    private void readCells(byte[] spectrum, CellSink sink) throws IOException, LamellaException {
        try (InputStream in = source.open()) {
            for (int pixel = 0; pixel < width * height; pixel++) {
                readFully(in, spectrum);
                int first = pixel % width * channels;
                for (int channel = 0; channel < channels; channel++) {
                    sink.put(pixel / width, first + channel, channel * type.bytes());
                }
                report(pixel);
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
            progress.fraction((double) pixel / ((double) width * height));
        }
    }
}

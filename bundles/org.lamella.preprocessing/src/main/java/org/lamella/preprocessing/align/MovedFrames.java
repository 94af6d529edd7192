package org.lamella.preprocessing.align;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.signal.DataType;

/**
 * The frames of a series, each moved by whole pixels, where all have seen the specimen.
 *
 * @param drift whole columns and rows that a frame has moved by, a frame
 * @param width columns of a frame
 * @param height rows of a frame
 * @param x0 first column that all have seen
 * @param x1 one past the last
 * @param y0 first row that all have seen
 * @param y1 one past the last
 */
record MovedFrames(int[][] drift, int width, int height, int x0, int x1, int y0, int y1) {

    static MovedFrames of(FrameDrift drift, int frames, int width, int height) {
        int[][] whole = IntStream.range(0, frames).mapToObj(f -> new int[] {drift.wholeColumns(f), drift.wholeRows(f)})
                .toArray(int[][]::new);
        return new MovedFrames(whole, width, height, lowest(whole, 0), width - highest(whole, 0), lowest(whole, 1),
                height - highest(whole, 1));
    }

    private static int lowest(int[][] moves, int axis) {
        return Math.max(0, -Arrays.stream(moves).mapToInt(move -> move[axis]).min().orElse(0));
    }

    private static int highest(int[][] moves, int axis) {
        return Math.max(0, Arrays.stream(moves).mapToInt(move -> move[axis]).max().orElse(0));
    }

    boolean isEmpty() {
        return x1 <= x0 || y1 <= y0;
    }

    private int columns() {
        return x1 - x0;
    }

    private int rows() {
        return y1 - y0;
    }

    /** Pixel of the series that a pixel of a frame's common part comes from. */
    private int source(int frame, int pixel) {
        int x = x0 + pixel % columns() + drift[frame][0];
        int y = y0 + pixel / columns() + drift[frame][1];
        return (frame * height + y) * width + x;
    }

    /** The frames beside each other. */
    Cube series(Cube cube, Progress progress) throws LamellaException {
        int pixels = columns() * rows();
        return gathered(cube, drift.length * rows(), 1, pixel -> source(pixel / pixels, pixel % pixels), progress);
    }

    /** The frames added up. */
    Cube sum(Cube cube, Progress progress) throws LamellaException {
        return gathered(cube, rows(), drift.length, number -> source(number % drift.length, number / drift.length), progress);
    }

    /** A cube whose pixel i is the sum of some pixels of the source, those of the numbers i * parts and following. */
    private Cube gathered(Cube cube, int newRows, int parts, IntUnaryOperator from, Progress progress) throws LamellaException {
        int channels = cube.channels();
        if (!cube.isSparse()) {
            double[][] cells = new double[newRows][columns() * channels];
            Blocks.tasks(newRows, progress, row -> {
                Gathering gathering = new Gathering(cube);
                for (int x = 0; x < columns(); x++) {
                    double[] sum = gathering.sum((row * columns() + x) * parts, parts, from);
                    System.arraycopy(sum, 0, cells[row], x * channels, channels);
                }
            });
            return DenseCube.ofDoubles(columns(), newRows, channels, cells);
        }
        DataType type = parts > 1 ? DataType.UINT32 : cube.dataType();
        SparseCube.Builder builder = SparseCube.builder(columns(), newRows, channels, type);
        Gathering gathering = new Gathering(cube);
        int[] counts = new int[channels];
        for (int pixel = 0; pixel < columns() * newRows; pixel++) {
            progress.checkCancelled();
            double[] sum = gathering.sum(pixel * parts, parts, from);
            for (int c = 0; c < channels; c++) {
                counts[c] = (int) sum[c];
            }
            builder.appendDenseRow(counts);
            progress.fraction((pixel + 1.0) / (columns() * newRows));
        }
        return builder.build();
    }

    /** Sums of spectra, for one thread. */
    private static final class Gathering {

        private final Cube cube;
        private final int[] channels;
        private final double[] values;
        private final double[] sum;

        Gathering(Cube cube) {
            this.cube = cube;
            channels = new int[cube.channels()];
            values = new double[cube.channels()];
            sum = new double[cube.channels()];
        }

        double[] sum(int first, int parts, IntUnaryOperator from) {
            Arrays.fill(sum, 0);
            for (int part = 0; part < parts; part++) {
                int length = cube.copyRow(from.applyAsInt(first + part), channels, values);
                for (int i = 0; i < length; i++) {
                    sum[channels[i]] += values[i];
                }
            }
            return sum;
        }
    }
}

package org.lamella.preprocessing.internal;

import java.util.function.Supplier;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

/** Makes a dense cube from another, spectrum by spectrum: of double precision when the other is, else of single precision. */
public final class SpectrumPass {

    private SpectrumPass() {
    }

    /** Makes one spectrum of another; for one thread. */
    @FunctionalInterface
    public interface Change {
        /**
         * Makes a spectrum.
         *
         * @param pixel its number
         * @param spectrum all channels of the source; may be overwritten
         * @param result receives the new channels
         */
        void apply(int pixel, double[] spectrum, double[] result);
    }

    /**
     * Changes every spectrum.
     *
     * @param source N x M
     * @param channels channels of the result
     * @param changes makes the change for one thread, with room of its own
     * @param progress progress and cancellation
     * @return N x {@code channels}
     * @throws LamellaException when cancelled
     */
    public static DenseCube run(Cube source, int channels, Supplier<Change> changes, Progress progress) throws LamellaException {
        int width = source.width();
        int cells = Math.multiplyExact(width, channels);
        boolean exact = source.dataType() == DataType.FLOAT64;
        double[][] doubles = new double[exact ? source.height() : 0][cells];
        float[][] floats = new float[exact ? 0 : source.height()][cells];
        Blocks.forEach(source.pixels(), progress, (from, to) -> {
            SpectrumReader reader = new SpectrumReader(source);
            Change change = changes.get();
            double[] result = new double[channels];
            for (int pixel = from; pixel < to; pixel++) {
                change.apply(pixel, reader.read(pixel), result);
                int start = pixel % width * channels;
                if (exact) {
                    System.arraycopy(result, 0, doubles[pixel / width], start, channels);
                } else {
                    float[] row = floats[pixel / width];
                    for (int c = 0; c < channels; c++) {
                        row[start + c] = (float) result[c];
                    }
                }
            }
        });
        return exact ? DenseCube.ofDoubles(width, source.height(), channels, doubles)
                : DenseCube.ofFloats(width, source.height(), channels, floats);
    }
}

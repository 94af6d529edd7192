package org.lamella.preprocessing;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

/** Spectrum images with known truth. */
public final class Simulated {

    private Simulated() {
    }

    /** Mean value of a cell. */
    @FunctionalInterface
    public interface Mean {
        double at(int pixel, int channel);
    }

    /** A Poisson number: by multiplication of uniform numbers when small, else a rounded normal number. */
    public static int poisson(double mean, Random random) {
        if (mean > 500) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    public static Axis energy(int channels, double offset, double scale) {
        return Axis.uniform("Energy loss", AxisRole.SIGNAL, channels, offset, scale, "eV");
    }

    public static SpectrumImage image(int width, int height, Axis energy, Cube cube) {
        return new SpectrumImage(SignalHeader.of("simulated", SignalKind.EELS), List.of(
                Axis.uniform("y", AxisRole.NAVIGATION, height, 0, 1, "nm"), Axis.uniform("x", AxisRole.NAVIGATION, width, 0, 1, "nm")),
                energy, cube);
    }

    /** Exact values. */
    public static SpectrumImage dense(int width, int height, Axis energy, Mean mean) {
        double[][] rows = new double[height][width * energy.size()];
        for (int pixel = 0; pixel < width * height; pixel++) {
            for (int c = 0; c < energy.size(); c++) {
                rows[pixel / width][pixel % width * energy.size() + c] = mean.at(pixel, c);
            }
        }
        return image(width, height, energy, DenseCube.ofDoubles(width, height, energy.size(), rows));
    }

    /** Poisson counts. */
    public static SpectrumImage counts(int width, int height, Axis energy, long seed, Mean mean) {
        SparseCube.Builder builder = SparseCube.builder(width, height, energy.size(), DataType.UINT16);
        Random random = new Random(seed);
        int[] row = new int[energy.size()];
        for (int pixel = 0; pixel < width * height; pixel++) {
            for (int c = 0; c < row.length; c++) {
                row[c] = poisson(mean.at(pixel, c), random);
            }
            builder.appendDenseRow(row);
        }
        return image(width, height, energy, builder.build());
    }

    /** Poisson counts times a gain with a read-out noise, as a camera gives them. */
    public static SpectrumImage camera(int width, int height, Axis energy, long seed, double gain, double readOut, Mean mean) {
        Random random = new Random(seed);
        return dense(width, height, energy, (pixel, c) -> gain * poisson(mean.at(pixel, c), random) + readOut * random.nextGaussian());
    }

    public static double[] spectrum(SpectrumImage image, int pixel) {
        int channels = image.cube().channels();
        int[] at = new int[channels];
        double[] values = new double[channels];
        double[] spectrum = new double[channels];
        int length = image.cube().copyRow(pixel, at, values);
        for (int i = 0; i < length; i++) {
            spectrum[at[i]] = values[i];
        }
        return spectrum;
    }

    public static <P extends Record> PreprocessingResult run(Preprocessing<P> method, PreprocessingTask task, Map<String, String> texts)
            throws LamellaException {
        return method.prepare(task, ParameterSchema.of(method.parameterType()).parse(texts), Progress.NONE);
    }

    public static <P extends Record> PreprocessingResult run(Preprocessing<P> method, SpectrumImage image, Map<String, String> texts)
            throws LamellaException {
        return run(method, PreprocessingTask.of(image), texts);
    }
}

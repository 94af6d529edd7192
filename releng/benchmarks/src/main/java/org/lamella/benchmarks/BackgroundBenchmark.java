package org.lamella.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.Cube;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.hspy.HyperSpyLoader;
import org.lamella.preprocessing.background.BackgroundLaw;
import org.lamella.preprocessing.background.SubtractBackground;
import org.lamella.preprocessing.background.SubtractBackgroundParameters;

/** Times the subtraction of power-law backgrounds from every pixel of a map in a JVM that has not done one before. */
public final class BackgroundBenchmark {

    private static final int RUNS = 5;

    private BackgroundBenchmark() {
    }

    /**
     * Subtracts backgrounds.
     *
     * @param arguments the map as {@code .hspy}, the fit range, and the stem of the files for seconds (median and first) and for what is
     *        left
     *        (raw little-endian floats, N x M)
     * @throws LamellaException when the map cannot be read or has no such range
     * @throws IOException when the results cannot be written
     */
    public static void main(String[] arguments) throws LamellaException, IOException {
        SpectrumImage image = (SpectrumImage) new HyperSpyLoader().open(Path.of(arguments[0])).get(0).read(LoadOptions.ALL, Progress.NONE);
        SubtractBackgroundParameters parameters = new SubtractBackgroundParameters(arguments[1], BackgroundLaw.POWER_LAW, true);
        double[] seconds = new double[RUNS];
        Cube left = image.cube();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            left = new SubtractBackground().prepare(PreprocessingTask.of(image), parameters, Progress.NONE).image().cube();
            seconds[run] = (System.nanoTime() - start) * 1e-9;
        }
        int[] channels = new int[left.channels()];
        double[] values = new double[left.channels()];
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel out = FileChannel.open(Path.of(arguments[2] + ".f32"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int pixel = 0; pixel < left.pixels(); pixel++) {
                left.copyRow(pixel, channels, values);
                bytes.clear();
                for (double value : values) {
                    bytes.putFloat((float) value);
                }
                out.write(bytes.flip());
            }
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        Files.writeString(Path.of(arguments[2] + ".txt"), String.format(Locale.ROOT, "%.5f %.5f%n", seconds[RUNS / 2], first));
    }
}

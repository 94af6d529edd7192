package org.lamella.benchmarks;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.numpy.NumpyLoader;
import org.lamella.segmentation.unmixing.ChannelWeights;
import org.lamella.segmentation.unmixing.FullyConstrainedUnmixing;
import org.lamella.segmentation.unmixing.Scaling;
import org.lamella.segmentation.unmixing.UnmixingParameters;

/** Times fully constrained unmixing of a map into endmembers in a JVM that has not done one before. */
public final class UnmixingBenchmark {

    private static final int RUNS = 5;

    private UnmixingBenchmark() {
    }

    /**
     * Unmixes a map.
     *
     * @param arguments the map as {@code .npy}, the endmembers as raw little-endian doubles (K x M), and the stem of the files for seconds
     *        and abundances (raw doubles, K x N)
     * @throws LamellaException when the map cannot be read or unmixed
     * @throws IOException when the endmembers cannot be read or the results not written
     */
    public static void main(String[] arguments) throws LamellaException, IOException {
        SpectrumImage image = (SpectrumImage) new NumpyLoader().open(Path.of(arguments[0])).get(0).read(LoadOptions.ALL, Progress.NONE);
        List<Endmember> endmembers = endmembers(Path.of(arguments[1]), image.cube().channels());
        double[] seconds = new double[RUNS];
        UnmixingResult result = null;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            result = new FullyConstrainedUnmixing().unmix(image, endmembers,
                    new UnmixingParameters(Scaling.AS_GIVEN, ChannelWeights.NONE, 0, 0), Progress.NONE);
            seconds[run] = (System.nanoTime() - start) * 1e-9;
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[2] + ".f64")))) {
            for (double[] map : result.abundances()) {
                ByteBuffer bytes = ByteBuffer.allocate(map.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asDoubleBuffer().put(map);
                out.write(bytes.array());
            }
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        Files.writeString(Path.of(arguments[2] + ".txt"), String.format(Locale.ROOT, "%.4f %.4f%n", first, seconds[RUNS / 2]));
    }

    private static List<Endmember> endmembers(Path file, int channels) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<Endmember> endmembers = new ArrayList<>();
        while (bytes.hasRemaining()) {
            double[] spectrum = new double[channels];
            for (int channel = 0; channel < channels; channel++) {
                spectrum[channel] = bytes.getDouble();
            }
            endmembers.add(new Endmember("endmember " + (endmembers.size() + 1), spectrum));
        }
        return endmembers;
    }
}

package org.lamella.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.poisson.PoissonNmf;
import org.lamella.decomposition.poisson.PoissonParameters;
import org.lamella.decomposition.poisson.SpectrumModel;
import org.lamella.io.numpy.NumpyLoader;

/** Times one factorisation by Poisson likelihood at full resolution in a JVM that has not run one before, as a user meets it. */
public final class PoissonBenchmark {

    private static final int MAX_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-5;

    private PoissonBenchmark() {
    }

    /**
     * Factorises an {@code .npy} map.
     *
     * @param arguments the map, the number of components, and a file for the seconds taken and the divergence, one a line
     * @throws LamellaException when the map cannot be read or factorised
     * @throws IOException when the result cannot be written
     */
    public static void main(String[] arguments) throws LamellaException, IOException {
        SpectrumImage image = (SpectrumImage) new NumpyLoader().open(Path.of(arguments[0])).get(0).read(LoadOptions.ALL, Progress.NONE);
        PoissonParameters parameters = new PoissonParameters(Integer.parseInt(arguments[1]), SpectrumModel.FREE, 1, 1, 0, MAX_ITERATIONS,
                TOLERANCE, 1, 0, 0);

        long start = System.nanoTime();
        DecompositionResult result = new PoissonNmf().decompose(image, parameters, Progress.NONE);
        double seconds = (System.nanoTime() - start) * 1e-9;

        double divergence = Arrays.stream(result.objective()).min().orElse(Double.NaN);
        Files.writeString(Path.of(arguments[2]), seconds + "\n" + divergence + "\n");
        System.err.printf(Locale.ROOT, "Lamella, %s components: %.2f s, %s%n", arguments[1], seconds, result.facts());
    }
}

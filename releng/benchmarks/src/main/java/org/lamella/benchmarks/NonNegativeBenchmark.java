package org.lamella.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.nmf.HalsNmf;
import org.lamella.decomposition.nmf.HalsParameters;
import org.lamella.decomposition.nmf.Initialisation;
import org.lamella.io.numpy.NumpyLoader;

/** Times one non-negative factorisation at full resolution in a JVM that has not run one before, as a user meets it. */
public final class NonNegativeBenchmark {

    private static final int MAX_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-5;

    private NonNegativeBenchmark() {
    }

    /**
     * Factorises an {@code .npy} map.
     *
     * @param arguments the map, the number of components, and a file for the seconds taken and the objective, one a line
     * @throws LamellaException when the map cannot be read or factorised
     * @throws IOException when the result cannot be written
     */
    public static void main(String[] arguments) throws LamellaException, IOException {
        SpectrumImage image = (SpectrumImage) new NumpyLoader().open(Path.of(arguments[0])).get(0).read(LoadOptions.ALL, Progress.NONE);
        int components = Integer.parseInt(arguments[1]);
        HalsParameters parameters = new HalsParameters(components, false, 0, 0, 0, false, 1, Weighting.NONE, List.of(),
                Initialisation.NNDSVD, 1, MAX_ITERATIONS, TOLERANCE, 1, 0, 0);

        long start = System.nanoTime();
        DecompositionResult result = new HalsNmf().decompose(image, parameters, Progress.NONE);
        double seconds = (System.nanoTime() - start) * 1e-9;

        double objective = result.objective()[result.objective().length - 1];
        Files.writeString(Path.of(arguments[2]), seconds + "\n" + objective + "\n");
        System.err.printf(Locale.ROOT, "Lamella, %d components: %.2f s, %s%n", components, seconds, result.facts());
    }
}

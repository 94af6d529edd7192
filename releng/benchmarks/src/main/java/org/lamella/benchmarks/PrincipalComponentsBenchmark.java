package org.lamella.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.pca.PcaParameters;
import org.lamella.decomposition.pca.PrincipalComponents;
import org.lamella.io.numpy.NumpyLoader;

/** Times one principal component analysis in a JVM that has not run one before, as a user meets it. */
public final class PrincipalComponentsBenchmark {

    private static final int COMPONENTS = 30;

    private PrincipalComponentsBenchmark() {
    }

    /**
     * Decomposes an {@code .npy} map.
     *
     * @param arguments the map; a file for the seconds taken followed by the explained variances, one a line; the solver
     * @throws LamellaException when the map cannot be read or decomposed
     * @throws IOException when the result cannot be written
     */
    public static void main(String[] arguments) throws LamellaException, IOException {
        SpectrumImage image = (SpectrumImage) new NumpyLoader().open(Path.of(arguments[0])).get(0).read(LoadOptions.ALL, Progress.NONE);

        long start = System.nanoTime();
        DecompositionResult result = new PrincipalComponents().decompose(image, ParameterSchema.of(PcaParameters.class)
                .parse(Map.of("components", Integer.toString(COMPONENTS), "solver", arguments[2], "vacuum-threshold", "0")), Progress.NONE);
        double seconds = (System.nanoTime() - start) * 1e-9;

        double[] variances = result.scree().orElseThrow().explainedVariance();
        Files.writeString(Path.of(arguments[1]), seconds + "\n"
                + Arrays.stream(variances).mapToObj(Double::toString).collect(Collectors.joining("\n")) + "\n");
        System.err.printf(Locale.ROOT, "Lamella, %s: %.2f s, %s%n", arguments[2], seconds, result.facts());
    }
}

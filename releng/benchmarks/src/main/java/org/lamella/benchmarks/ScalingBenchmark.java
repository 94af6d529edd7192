package org.lamella.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.ProductCube;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ica.IndependentComponents;
import org.lamella.decomposition.pca.PrincipalComponents;

/** Times one decomposition of a generated map in a JVM that has not run one before. */
public final class ScalingBenchmark {

    private static final long SEED = 20260101;
    private static final int ELEMENT_MAPS = 5;
    private static final double MEGABYTE = 1024.0 * 1024;

    private ScalingBenchmark() {
    }

    /**
     * Prints one line of CSV: method, side, channels, components, entries, seconds, seconds of the five element maps, peak heap MB.
     *
     * @param arguments method (pca, or ica, which makes a PCA first), side of the map in pixels, channels, components
     * @throws LamellaException when the map cannot be decomposed
     */
    public static void main(String[] arguments) throws LamellaException {
        String method = arguments[0];
        int side = Integer.parseInt(arguments[1]);
        int channels = Integer.parseInt(arguments[2]);
        SpectrumImage map = LineMap.of(side, channels, SEED);

        long start = System.nanoTime();
        Map<String, String> options = Map.of("components", arguments[3]);
        DecompositionResult result = method.equals("ica") ? run(new IndependentComponents(), map, options)
                : run(new PrincipalComponents(), map, options);
        long decomposed = System.nanoTime();
        elementMaps(result);
        long end = System.nanoTime();

        System.out.printf(Locale.ROOT, "%s,%d,%d,%s,%d,%.3f,%.3f,%.0f%n", method, side, channels, arguments[3], map.cube().nonZero(),
                (decomposed - start) * 1e-9, (end - decomposed) * 1e-9, peakHeapMegabytes());
        System.err.println(result.facts() + " " + result.remarks());
    }

    private static <P extends Record> DecompositionResult run(Decomposition<P> decomposition, SpectrumImage map,
            Map<String, String> options) throws LamellaException {
        return decomposition.decompose(map, ParameterSchema.of(decomposition.parameterType()).parse(options), Progress.NONE);
    }

    /** Denoised maps of five lines: windows of the image that the components make. */
    private static void elementMaps(DecompositionResult result) throws LamellaException {
        ProductCube image = result.reconstruction(IntStream.range(0, result.components()).boxed().toList());
        int width = Math.max(1, image.channels() / 100);
        for (int line = 0; line < ELEMENT_MAPS; line++) {
            int first = image.channels() * (line + 1) / (ELEMENT_MAPS + 2);
            image.windowMap(first, first + width, Progress.NONE);
        }
    }

    private static double peakHeapMegabytes() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum()
                / MEGABYTE;
    }
}

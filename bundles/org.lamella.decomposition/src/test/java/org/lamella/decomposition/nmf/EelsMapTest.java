package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.io.numpy.NumpyLoader;

/**
 * The EELS map of 24 x 22 pixels that comes with malspy, the program of the method's authors. Reference values are malspy's own (revision
 * 83bca4a, one start, 1900 iterations or more, the map scaled to a mean of 1).
 */
class EelsMapTest {

    private static final int WIDTH = 22;
    private static final int HEIGHT = 24;
    /** Counts of malspy's two components row by row: ARD from K = 10 with w = 0.01 and seed 2. */
    private static final double[][] ROW_SUMS = {
        {2247.5, 1978.5, 2054.9, 2220.7, 2344.7, 2235.2, 1973.7, 1744.1, 1476.1, 1582.4, 1757.8, 1876.5, 1831.0, 1679.9, 1558.1, 1604.1,
            1789.0, 2092.4, 2324.4, 2261.8, 2219.6, 2024.5, 2126.2, 2391.4},
        {897.8, 991.9, 909.0, 847.9, 863.7, 969.2, 1151.5, 1186.0, 1359.6, 1241.9, 1165.8, 1060.2, 1061.9, 1202.3, 1263.6, 1259.3,
            1229.5, 1059.7, 874.0, 849.0, 808.5, 921.6, 898.5, 836.8}};
    private static final double[][] COLUMN_SUMS = {
        {2168.9, 2044.4, 1781.2, 1655.0, 1672.1, 1794.5, 1980.3, 2259.6, 2435.9, 2474.7, 2557.5, 2532.8, 2610.3, 2601.3, 2602.9, 2513.8,
            2499.3, 2209.1, 1977.8, 1706.6, 1618.4, 1698.0},
        {981.0, 1115.9, 1352.5, 1478.9, 1478.6, 1322.8, 1165.6, 859.2, 821.5, 922.0, 1028.8, 1150.4, 1156.9, 1073.7, 953.6, 862.2, 738.0,
            914.3, 1141.3, 1413.4, 1491.1, 1487.3}};

    @TempDir
    private static Path folder;
    private static SpectrumImage map;

    @BeforeAll
    static void load() throws IOException, LamellaException {
        Path entry = folder.resolve("X.npy");
        try (ZipFile archive = new ZipFile(SharedData.require("real/MotokiShiga__malspy/example/SI_data.npz").toFile())) {
            Files.copy(archive.getInputStream(archive.getEntry("X.npy")), entry);
        }
        map = (SpectrumImage) new NumpyLoader().open(entry).get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    private static <P extends Record> DecompositionResult run(Decomposition<P> method, Map<String, String> texts) throws LamellaException {
        return method.decompose(map, ParameterSchema.of(method.parameterType()).parse(texts), Progress.NONE);
    }

    private static double residual(DecompositionResult result) {
        return (double) result.facts().get("relative residual");
    }

    private static double cosine(double[] a, double[] b) {
        return Math.cos(Math.toRadians(SpectralAngle.degrees(a, b)));
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        return cosine(Arrays.stream(a).map(value -> value - meanA).toArray(), Arrays.stream(b).map(value -> value - meanB).toArray());
    }

    private static double[] rowSums(double[] componentMap) {
        double[] sums = new double[HEIGHT];
        for (int pixel = 0; pixel < componentMap.length; pixel++) {
            sums[pixel / WIDTH] += componentMap[pixel];
        }
        return sums;
    }

    private static double[] columnSums(double[] componentMap) {
        double[] sums = new double[WIDTH];
        for (int pixel = 0; pixel < componentMap.length; pixel++) {
            sums[pixel % WIDTH] += componentMap[pixel];
        }
        return sums;
    }

    private static double share(DecompositionResult result, int component) {
        double all = Arrays.stream(result.maps()).flatMapToDouble(Arrays::stream).sum();
        return Arrays.stream(result.maps()[component]).sum() / all;
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.01, 2", "0.01, 3", "0.1, 2"})
    void threeOfTenComponentsSurvive(String orthogonality, String seed) throws LamellaException {
        assertEquals(3, run(new RelevanceNmf(), Map.of("orthogonality", orthogonality, "seed", seed)).components());
    }

    /**
     * malspy ends with three components for some starts and two for others, with residuals between 0.07017 and 0.07222. Its maps of three
     * differ from start to start (correlation 0.73 and 0.81 for the stronger two), as only two components stand out of the noise.
     */
    @Test
    void componentsOfAutomaticRelevanceAreThoseOfMalspy() throws LamellaException {
        DecompositionResult result = run(new RelevanceNmf(), Map.of("orthogonality", "0.1", "seed", "2"));

        assertEquals(0.0702, residual(result), 2e-4);
        // malspy's are 13.308, 7.738 and 2.504, of data with the mean 1
        double mean = map.cube().sum().doubleValue() / (WIDTH * HEIGHT * map.cube().channels());
        assertEquals(13.308 * mean, (double) result.facts().get("lambda of component 1"), 0.1 * mean);
        assertEquals(7.738 * mean, (double) result.facts().get("lambda of component 2"), 0.1 * mean);
        assertEquals(2.504 * mean, (double) result.facts().get("lambda of component 3"), 0.1 * mean);
        assertEquals(0.5695, share(result, 0), 0.005);
        assertEquals(0.3433, share(result, 1), 0.005);
        assertEquals(0.0872, share(result, 2), 0.005);
        assertEquals(0.0975, cosine(result.maps()[0], result.maps()[1]), 0.01);
        assertEquals(0.0964, cosine(result.maps()[0], result.maps()[2]), 0.01);
        assertEquals(0.6456, cosine(result.maps()[1], result.maps()[2]), 0.01);
    }

    /** Two components are what most of malspy's starts keep; there is no choice left in them. */
    @ParameterizedTest
    @CsvSource({"0, 0.070236, 0.622", "0.01, 0.0703275, 0.4257", "0.1, 0.0722195, 0.2197"})
    void twoComponentsAreThoseOfMalspy(String orthogonality, double residual, double overlap) throws LamellaException {
        DecompositionResult result = run(new RelevanceNmf(), Map.of("orthogonality", orthogonality, "components", "2", "initialisation",
                "nndsvd", "tolerance", "1e-10", "max-iterations", "3000"));

        assertEquals(2, result.components());
        assertEquals(residual, residual(result), 4e-5);
        assertEquals(overlap, cosine(result.maps()[0], result.maps()[1]), orthogonality.equals("0") ? 0.15 : 0.01);
    }

    @Test
    void mapsOfTwoComponentsAreThoseOfMalspy() throws LamellaException {
        DecompositionResult result = run(new RelevanceNmf(),
                Map.of("orthogonality", "0.01", "components", "2", "initialisation", "nndsvd"));

        for (int k = 0; k < 2; k++) {
            double rows = correlation(ROW_SUMS[k], rowSums(result.maps()[k]));
            double columns = correlation(COLUMN_SUMS[k], columnSums(result.maps()[k]));
            assertTrue(rows > 0.9999 && columns > 0.9999, "component " + (k + 1) + ": " + rows + ", " + columns);
        }
    }

    /** malspy gives the maps length one where here the spectra have it, so the orthogonality weighs a little differently. */
    @ParameterizedTest
    @CsvSource({"0, 0.0701838, 1e-6, 0.6221", "0.01, 0.0703494, 2e-5, 0.4195", "0.1, 0.0723493, 1e-4, 0.2027",
        "0.5, 0.0757302, 1e-4, 0.0662"})
    void softOrthogonalityIsMalspys(String orthogonality, double residual, double tolerance, double overlap) throws LamellaException {
        DecompositionResult result = run(new OrthogonalNmf(), Map.of("orthogonality", orthogonality, "components", "2", "tolerance",
                "1e-10", "max-iterations", "5000"));

        assertEquals(residual, residual(result), tolerance);
        assertEquals(overlap, cosine(result.maps()[0], result.maps()[1]), 0.03);
    }

    /** malspy's residuals with w = 0.1 are 0.07029 to 0.07064 over four starts. */
    @Test
    void threeSoftlyOrthogonalComponentsFitAtLeastAsWellAsMalspys() throws LamellaException {
        DecompositionResult found = run(new OrthogonalNmf(), Map.of("orthogonality", "0.1", "initialisation", "random"));
        assertTrue(residual(found) < 0.07029, residual(found) + "");
    }
}

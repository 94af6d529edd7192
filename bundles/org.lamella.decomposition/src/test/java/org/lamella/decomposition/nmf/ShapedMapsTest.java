package org.lamella.decomposition.nmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.linalg.NonNegativeSvd;
import org.lamella.decomposition.linalg.TestMatrix;

/** Orthogonality, smoothness, sparsity, grounding and the sum of maps. */
class ShapedMapsTest {

    private static final int SIDE = 24;
    private static final PlantedPhases PHASES = PlantedPhases.of(SIDE, 80, 60);

    private static <P extends Record> DecompositionResult run(Decomposition<P> method, SpectrumImage image, Map<String, String> texts)
            throws LamellaException {
        return method.decompose(image, ParameterSchema.of(method.parameterType()).parse(texts), Progress.NONE);
    }

    private static DecompositionResult hals(SpectrumImage image, Map<String, String> texts) throws LamellaException {
        return run(new HalsNmf(), image, texts);
    }

    private static SpectrumImage noisy(long seed) {
        return TestImages.ofCounts(SIDE, TestImages.poisson(PHASES.expected(), seed));
    }

    /** Phases whose spectra share a strong background, as in EELS, in pure grains: plain factorisation mixes them. */
    private static double[][] grains(double counts) {
        double[][] maps = new double[3][SIDE * SIDE];
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            maps[pixel % SIDE * 3 / SIDE][pixel] = counts;
        }
        return TestImages.product(maps, grainSpectra());
    }

    private static double[][] grainSpectra() {
        double[][] spectra = new double[3][80];
        for (int k = 0; k < 3; k++) {
            for (int channel = 0; channel < 80; channel++) {
                spectra[k][channel] = 0.01 + 0.03 * PHASES.spectra()[k][channel];
            }
        }
        return spectra;
    }

    private static double largestOverlap(double[][] maps) {
        double largest = 0;
        for (int k = 0; k < maps.length; k++) {
            for (int l = k + 1; l < maps.length; l++) {
                double product = 0;
                for (int pixel = 0; pixel < maps[k].length; pixel++) {
                    product += maps[k][pixel] * maps[l][pixel];
                }
                largest = Math.max(largest, product / Math.sqrt(square(maps[k]) * square(maps[l])));
            }
        }
        return largest;
    }

    private static double square(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private static double zeros(double[][] maps) {
        return Arrays.stream(maps).flatMapToDouble(Arrays::stream).filter(value -> value == 0).count();
    }

    /** Both must end in the one minimum that there is, though one goes by rows and the other by columns. */
    @Test
    void withoutOrthogonalityItIsHals() throws LamellaException {
        Map<String, String> common = Map.of("binning", "1", "tolerance", "1e-13", "max-iterations", "3000");
        Map<String, String> free = Map.of("orthogonality", "0", "binning", "1", "tolerance", "1e-13", "max-iterations", "3000");
        SpectrumImage image = noisy(1);
        DecompositionResult rows = hals(image, common);
        Factorization columns = columns(image);
        double last = rows.objective()[rows.objective().length - 1];
        double[] free0 = run(new OrthogonalNmf(), image, free).objective();

        assertEquals(last, free0[free0.length - 1], 1e-12 * last);
        assertEquals(last, columns.lastObjective(), 1e-6 * last);
    }

    private static Factorization columns(SpectrumImage image) throws LamellaException {
        double[][] cells = new double[SIDE * SIDE][80];
        int[] channels = new int[80];
        double[] values = new double[80];
        for (int pixel = 0; pixel < cells.length; pixel++) {
            int length = image.cube().copyRow(pixel, channels, values);
            for (int e = 0; e < length; e++) {
                cells[pixel][channels[e]] = values[e];
            }
        }
        TestMatrix x = new TestMatrix(cells);
        Factorization factorization = Factorization.begin(x, Factors.ofSpectra(NonNegativeSvd.spectra(x, 3, Progress.NONE), cells.length),
                new int[0], HalsRule.SOLVING, new ColumnUpdates(Shape.FREE, new PixelGrid(SIDE, SIDE, true)), Progress.NONE);
        factorization.iterate(3000, 1e-13, Progress.NONE);
        return factorization;
    }

    @Test
    void fullOrthogonalityKeepsMapsApart() throws LamellaException {
        SpectrumImage image = TestImages.ofValues(SIDE, grains(100));
        Map<String, String> full = Map.of("orthogonality", "1", "max-iterations", "2000");
        Map<String, String> none = Map.of("orthogonality", "0", "max-iterations", "2000");

        double mixed = largestOverlap(run(new OrthogonalNmf(), image, none).maps());
        double apart = largestOverlap(run(new OrthogonalNmf(), image, full).maps());

        assertTrue(apart < 0.01, "overlap " + apart + ", without orthogonality " + mixed);
        assertTrue(mixed > 0.1, "without orthogonality " + mixed);
    }

    @Test
    void orthogonalityUndoesTheMixingOfSpectraThatShareABackground() throws LamellaException {
        SpectrumImage image = TestImages.ofCounts(SIDE, TestImages.poisson(grains(300), 3));
        double overlap = Double.POSITIVE_INFINITY;
        double angle = Double.POSITIVE_INFINITY;
        for (String weight : new String[] {"0", "0.01", "0.3"}) {
            DecompositionResult result = run(new OrthogonalNmf(), image,
                    Map.of("orthogonality", weight, "initialisation", "random", "binning", "1"));
            double worst = 0;
            int[] match = ComponentMatching.byAngle(grainSpectra(), result.spectra());
            for (int k = 0; k < 3; k++) {
                worst = Math.max(worst, SpectralAngle.degrees(grainSpectra()[k], result.spectra()[match[k]]));
            }
            assertTrue(largestOverlap(result.maps()) < 0.9 * overlap, "w = " + weight + ": " + largestOverlap(result.maps()));
            assertTrue(worst < 0.9 * angle, "w = " + weight + ": " + worst + " degrees after " + angle);
            overlap = largestOverlap(result.maps());
            angle = worst;
        }
        assertTrue(angle < 7, angle + " degrees");
    }

    @Test
    void smoothnessBringsNoisyMapsCloserToTheTruth() throws LamellaException {
        SpectrumImage image = noisy(2);
        double rough = mapError(hals(image, Map.of("binning", "1")));
        double smooth = mapError(hals(image, Map.of("binning", "1", "smoothness", "1")));
        double smoothOnBinned = mapError(hals(image, Map.of("binning", "2", "smoothness", "1")));

        assertTrue(smooth < 0.85 * rough, smooth + " against " + rough);
        assertTrue(smoothOnBinned < 0.85 * rough, smoothOnBinned + " against " + rough);
    }

    private static double mapError(DecompositionResult result) {
        int[] match = ComponentMatching.byAngle(PHASES.spectra(), result.spectra());
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                double error = result.maps()[match[k]][pixel] - PHASES.maps()[k][pixel];
                sum += error * error;
            }
        }
        return Math.sqrt(sum / (3 * SIDE * SIDE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"map-sparsity", "spectrum-sparsity"})
    void sparsityMakesWeakPartsZero(String parameter) throws LamellaException {
        SpectrumImage image = noisy(3);
        DecompositionResult plain = hals(image, Map.of("binning", "1"));
        DecompositionResult sparse = hals(image, Map.of("binning", "1", parameter, "0.3"));
        boolean ofMaps = parameter.startsWith("map");

        double before = ofMaps ? zeros(plain.maps()) : zeros(plain.spectra());
        double after = ofMaps ? zeros(sparse.maps()) : zeros(sparse.spectra());
        assertTrue(after > 1.1 * before, before + " zeros, then " + after);
    }

    @Test
    void groundedMapsHaveAZero() throws LamellaException {
        // a constant offset that belongs to the background component alone
        double[][] maps = Arrays.stream(PHASES.maps()).map(map -> Arrays.stream(map).map(value -> value + 40).toArray())
                .toArray(double[][]::new);
        SpectrumImage image = TestImages.ofValues(SIDE, TestImages.product(maps, PHASES.spectra()));
        DecompositionResult free = hals(image, Map.of());
        DecompositionResult grounded = hals(image, Map.of("zero-grounding", "true"));

        double lowest = Arrays.stream(free.maps()).mapToDouble(map -> Arrays.stream(map).min().orElseThrow()).max().orElseThrow();
        assertTrue(lowest > 1, "lowest without grounding " + lowest);
        for (double[] map : grounded.maps()) {
            assertEquals(0, Arrays.stream(map).min().orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, none", "1, poisson", "2, none"})
    void mapsSumToTheCountsOfTheirPixel(String binning, String weighting) throws LamellaException {
        SpectrumImage image = noisy(4);
        DecompositionResult result = hals(image, Map.of("sum-to-one", "true", "binning", binning, "weighting", weighting));

        double[] counts = image.cube().windowMap(0, 80, Progress.NONE);
        double[] sums = new double[counts.length];
        for (double[] map : result.maps()) {
            for (int pixel = 0; pixel < sums.length; pixel++) {
                sums[pixel] += map[pixel];
            }
        }
        assertArrayEquals(counts, sums, 1e-9);
        assertTrue(mapError(result) < 8, "error " + mapError(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smoothness", "map-sparsity", "spectrum-sparsity"})
    void refusesSumToOneTogetherWithWhatContradictsIt(String parameter) {
        LamellaException thrown = assertThrows(LamellaException.class,
                () -> hals(noisy(5), Map.of("sum-to-one", "true", parameter, "0.1")));
        assertTrue(thrown.getMessage().contains("sum to one"), thrown.getMessage());
    }

    @Test
    void saysWhenNothingIsLeft() {
        double[][] values = new double[SIDE * SIDE][80];
        for (double[] row : values) {
            Arrays.fill(row, -1);
        }
        LamellaException thrown = assertThrows(LamellaException.class, () -> hals(TestImages.ofValues(SIDE, values), Map.of()));
        assertTrue(thrown.getMessage().startsWith("Nothing is left"), thrown.getMessage());
    }
}

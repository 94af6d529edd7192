package org.lamella.decomposition.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.linalg.AxesSearch;
import org.lamella.decomposition.linalg.CancelAfter;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.Solver;
import org.lamella.decomposition.linalg.TestMatrix;

class RankEstimatesTest {

    private static EigenSpectrum spectrum(RowMatrix a, int count) throws LamellaException {
        PrincipalAxes axes = new AxesSearch(a, count).by(Solver.EXACT, 1, Progress.NONE);
        return new EigenSpectrum(axes.squaredSingularValues(), axes.squaredNorm(), a.rows(), a.columns());
    }

    private static CountImage image(Cube cube, Weighting weighting) {
        return new CountImage(cube, Mask.all(cube.width(), cube.height()), weighting, "test");
    }

    private static EigenSpectrum spectrum(CountImage image, int count) throws LamellaException {
        NoiseWeighting noise = image.noiseWeighting(Progress.NONE);
        PrincipalAxes axes = new AxesSearch(noise.weight(image.counts()), count).by(Solver.EXACT, 1, Progress.NONE);
        return new EigenSpectrum(axes.squaredSingularValues(), axes.squaredNorm(), image.counts().pixels() - noise.maskedPixels(),
                image.counts().channels() - noise.maskedChannels());
    }

    private static TestMatrix gaussian(int rows, int columns, double signal, int rank, long seed) {
        Random random = new Random(seed);
        double[][] cells = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i][j] = random.nextGaussian();
            }
            for (int k = 0; k < rank; k++) {
                cells[i][k] += signal * Math.sin(0.7 * (k + 1) * i);
            }
        }
        return new TestMatrix(cells);
    }

    /** RE(k)^2 = (sum after k) / (r (c - k)), IND = RE / (c - k)^2, by hand for r = 10, c = 4, eigenvalues 90, 9, 0.6, 0.4. */
    @Test
    void indicatorFollowsMalinowskisFormulas() {
        EigenSpectrum spectrum = new EigenSpectrum(new double[] {90, 9, 0.6, 0.4}, 100, 10, 4);

        assertArrayEquals(new double[] {Math.sqrt(10.0 / 30), Math.sqrt(1.0 / 20), Math.sqrt(0.4 / 10)},
                IndicatorFunction.realErrors(spectrum), 1e-12);
        assertArrayEquals(new double[] {Math.sqrt(10.0 / 30) / 9, Math.sqrt(1.0 / 20) / 4, Math.sqrt(0.4 / 10)},
                IndicatorFunction.curve(spectrum), 1e-12);
        assertEquals(2, IndicatorFunction.estimate(spectrum).components());
    }

    @Test
    void indicatorTakesTheSmallerSideForColumns() {
        double[] values = {90, 9, 0.6, 0.4};
        assertArrayEquals(IndicatorFunction.curve(new EigenSpectrum(values, 100, 10, 4)),
                IndicatorFunction.curve(new EigenSpectrum(values, 100, 4, 10)));
    }

    /** The limit is 99 % of the law, so about one of a hundred images of noise may exceed it. */
    @ParameterizedTest
    @CsvSource({"400, 50", "60, 300", "200, 200"})
    void edgeLiesAboveAlmostAllNoise(int rows, int columns) throws LamellaException {
        int above = 0;
        double sum = 0;
        for (int draw = 0; draw < 40; draw++) {
            double largest = spectrum(gaussian(rows, columns, 0, 0, draw), 1).values()[0];
            double limit = MarchenkoPasturEdge.largestOfUnitNoise(rows, columns);
            above += largest > limit ? 1 : 0;
            sum += largest / limit / 40;
        }
        assertTrue(above <= 2, above + " of 40 above");
        assertEquals(0.95, sum, 0.045);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6})
    void edgeCountsWhatIsPlantedInEvenNoise(int rank) throws LamellaException {
        assertEquals(rank, MarchenkoPasturEdge.estimate(spectrum(gaussian(500, 80, 2, rank, 77), 20)).components());
    }

    /** Rank three at doses from which the weakest phase stands out; parallel analysis compares with noise of the same unevenness. */
    @ParameterizedTest
    @CsvSource({"40, POISSON", "300, POISSON", "2000, POISSON", "300, NONE"})
    void drawsFindTheRankOfPhases(double countsPerPixel, Weighting weighting) throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(30, 60, countsPerPixel);
        CountImage image = image(TestImages.ofCounts(30, TestImages.poisson(phases.expected(), 5)).cube(), weighting);
        EigenSpectrum spectrum = spectrum(image, 12);

        List<RankEstimate> estimates = RankEstimates.fromCounts(spectrum, image, 3, Progress.NONE);

        assertEquals(List.of("Parallel analysis", "Cross-validation"), estimates.stream().map(RankEstimate::method).toList());
        for (RankEstimate estimate : estimates) {
            assertEquals(3, estimate.components(), estimate.method());
            assertEquals(12, estimate.curve().length);
        }
    }

    @Test
    void eigenvaluesFindTheRankOfPhases() throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(30, 60, 300);
        CountImage image = image(TestImages.ofCounts(30, TestImages.poisson(phases.expected(), 5)).cube(), Weighting.POISSON);

        List<RankEstimate> estimates = RankEstimates.fromEigenvalues(spectrum(image, 25));

        assertEquals(List.of("Elbow", "Malinowski's indicator", "Marchenko-Pastur edge"),
                estimates.stream().map(RankEstimate::method).toList());
        assertEquals(3, estimates.get(0).components());
        assertEquals(3, estimates.get(1).components());
    }

    @Test
    void countsOfASingleSpectrumHaveOneComponent() throws LamellaException {
        double[][] flat = new double[900][40];
        for (int pixel = 0; pixel < 900; pixel++) {
            for (int channel = 0; channel < 40; channel++) {
                flat[pixel][channel] = (1 + pixel % 5) * (0.1 + channel * 0.02);
            }
        }
        CountImage image = image(TestImages.ofCounts(30, TestImages.poisson(flat, 21)).cube(), Weighting.POISSON);
        EigenSpectrum spectrum = spectrum(image, 12);

        assertEquals(1, MarchenkoPasturEdge.estimate(spectrum).components());
        for (RankEstimate estimate : RankEstimates.fromCounts(spectrum, image, 8, Progress.NONE)) {
            assertEquals(1, estimate.components(), estimate.method());
        }
    }

    /** Counts of mean m with random signs have mean 0 and variance m. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 4, 200})
    void signsKeepTheVarianceOfCountsAndNoMean(double mean) {
        int rows = 4000;
        SplittableRandom random = new SplittableRandom(6);
        double[][] counts = new double[rows][5];
        for (double[] row : counts) {
            Arrays.setAll(row, j -> TestImages.poisson(mean, random));
        }
        double[] rowFactors = new double[rows];
        Arrays.fill(rowFactors, 0.5);
        double[] columnFactors = {4, 4, 4, 4, 4};
        double[][] weighted = Arrays.stream(counts).map(row -> Arrays.stream(row).map(x -> 2 * x).toArray()).toArray(double[][]::new);

        RowMatrix signs = new EventSigns(new TestMatrix(weighted), rowFactors, columnFactors, 9);

        int[] columns = new int[5];
        double[] values = new double[5];
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < rows; row++) {
            int length = signs.copyRow(row, columns, values);
            for (int e = 0; e < length; e++) {
                double value = Math.rint(values[e] / 2);
                assertEquals(value, values[e] / 2, 1e-9);
                assertTrue(Math.abs(value) <= counts[row][columns[e]] && (value - counts[row][columns[e]]) % 2 == 0);
                sum += value;
                squares += value * value;
            }
        }
        int cells = rows * 5;
        assertEquals(0, sum / cells, 5 * Math.sqrt(mean / cells));
        assertEquals(mean, squares / cells, 5 * Math.sqrt((2 * mean * mean + mean) / cells));
    }

    @Test
    void tooFewCountsGiveNoComponentInCrossValidation() throws LamellaException {
        RankEstimate estimate = CountSplitting.estimate(image(TestImages.ofCounts(2, new int[][] {{1, 0}, {0, 0}}).cube(),
                Weighting.POISSON), 2, 3, Progress.NONE);

        assertTrue(estimate.components() <= 1);
    }

    @Test
    void oneColumnIsOneComponent() {
        EigenSpectrum spectrum = new EigenSpectrum(new double[] {5}, 5, 30, 1);

        List<Integer> components = RankEstimates.fromEigenvalues(spectrum).stream().map(RankEstimate::components).toList();

        assertEquals(List.of(1, 1), components.subList(0, 2));
    }

    @Test
    void stopsWhenCancelled() throws LamellaException {
        CountImage image = image(TestImages.ofCounts(20, TestImages.patchyCounts(400, 50, 0.5, 9)).cube(), Weighting.POISSON);
        EigenSpectrum spectrum = spectrum(image, 5);
        IntStream.of(0, 4, 40).forEach(questions -> assertThrows(CancelledException.class,
                () -> RankEstimates.fromCounts(spectrum, image, 1, new CancelAfter(questions))));
    }
}

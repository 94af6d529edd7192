package org.lamella.decomposition.pca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.linalg.Solver;

/** Solver, weighting, background and estimates of a principal component analysis. */
class PcaOptionsTest {

    private static DecompositionResult pca(SpectrumImage image, Map<String, String> options) throws LamellaException {
        return new PrincipalComponents().decompose(image, ParameterSchema.of(PcaParameters.class).parse(options), Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(Solver.class)
    void everySolverFindsTheSameComponents(Solver solver) throws LamellaException {
        SpectrumImage image = TestImages.ofCounts(30, TestImages.poisson(PlantedPhases.of(30, 250, 400).expected(), 2));
        DecompositionResult exact = pca(image, Map.of("components", "3", "solver", "exact"));

        DecompositionResult result = pca(image, Map.of("components", "3", "solver", solver.name().toLowerCase(Locale.ROOT)));

        double[] expected = exact.scree().orElseThrow().explainedVariance();
        double[] variances = result.scree().orElseThrow().explainedVariance();
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], variances[k], 2e-6 * expected[k]);
        }
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(exact.spectra()[k], result.spectra()[k], 1e-4 * Arrays.stream(exact.spectra()[k]).max().orElseThrow());
        }
        assertEquals(List.of(), result.remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"incremental", "randomized"})
    void decomposesACubeThatIsNowhereInMemory(String solver) throws LamellaException {
        GeneratedCube cube = new GeneratedCube(60, 50);

        DecompositionResult result = pca(TestImages.map(cube), Map.of("components", "2", "solver", solver));

        DecompositionResult kept = pca(TestImages.map(cube.kept()), Map.of("components", "2", "solver", "exact"));
        assertArrayEquals(kept.scree().orElseThrow().explainedVariance(), result.scree().orElseThrow().explainedVariance(), 1e-5);
        assertArrayEquals(kept.maps()[1], result.maps()[1], 1e-6 * 60);
        // mean image, mean spectrum, components, maps
        assertTrue(!solver.equals("incremental") || cube.rowsRead() == 4 * cube.pixels(), cube.rowsRead() + " rows read");
    }

    @ParameterizedTest
    @CsvSource({"60, 25, poisson", "25, 60, poisson", "60, 25, none"})
    void meanAndAllComponentsTogetherGiveTheImage(int pixels, int channels, String weighting) throws LamellaException {
        int[][] counts = TestImages.patchyCounts(pixels, channels, 1, 5);
        for (int[] row : counts) {
            row[0]++;
        }

        DecompositionResult result = pca(TestImages.ofCounts(5, counts),
                Map.of("components", "26", "weighting", weighting, "background", "mean"));

        double[][] product = TestImages.product(result.maps(), result.spectra());
        for (int pixel = 0; pixel < pixels; pixel++) {
            for (int channel = 0; channel < channels; channel++) {
                assertEquals(counts[pixel][channel], product[pixel][channel], 1e-9);
            }
        }
        double[] ones = new double[pixels];
        Arrays.fill(ones, 1);
        assertArrayEquals(ones, result.maps()[0]);
        assertEquals(1, (double) result.facts().get("variance kept"), 1e-12);
        assertEquals("mean spectrum", result.facts().get("first component"));
    }

    /** Without weights the mean is the mean, and the components are those of textbook PCA: eigenvectors of the covariance. */
    @Test
    void meanBackgroundWithoutWeightsIsCentring() throws LamellaException {
        double[][] values = new double[40][6];
        SplittableRandom random = new SplittableRandom(4);
        for (double[] row : values) {
            Arrays.setAll(row, j -> 3 + j + random.nextDouble() * (j == 2 ? 4 : 1));
        }

        DecompositionResult result = pca(TestImages.ofValues(8, values),
                Map.of("components", "3", "weighting", "none", "background", "mean"));

        double[] mean = new double[6];
        Arrays.setAll(mean, j -> Arrays.stream(values).mapToDouble(row -> row[j]).average().orElseThrow());
        assertArrayEquals(mean, result.spectra()[0], 1e-12);
        double[] scores = result.maps()[1];
        assertEquals(0, Arrays.stream(scores).sum(), 1e-10);
        double variance = Arrays.stream(scores).map(score -> score * score).average().orElseThrow();
        assertEquals(variance, result.scree().orElseThrow().explainedVariance()[1], 1e-10);
        for (int j = 0; j < 6; j++) {
            double covariance = 0;
            for (int i = 0; i < 40; i++) {
                covariance += scores[i] * (values[i][j] - mean[j]) / 40;
            }
            assertEquals(variance * result.spectra()[1][j], covariance, 1e-9);
        }
    }

    @Test
    void anscombeComponentsMakeUpTheTransformedCounts() throws LamellaException {
        int[][] counts = TestImages.patchyCounts(50, 20, 2, 3);

        DecompositionResult result = pca(TestImages.ofCounts(10, counts), Map.of("components", "20", "weighting", "anscombe"));

        double[][] product = TestImages.product(result.maps(), result.spectra());
        for (int pixel = 0; pixel < 50; pixel++) {
            for (int channel = 0; channel < 20; channel++) {
                double transformed = 2 * (Math.sqrt(counts[pixel][channel] + 0.375) - Math.sqrt(0.375));
                assertEquals(transformed, product[pixel][channel], 1e-10);
                assertEquals(counts[pixel][channel], StabilisedMatrix.inverse(product[pixel][channel]), 1e-9);
            }
        }
        assertTrue(result.remarks().stream().anyMatch(remark -> remark.startsWith("Components make up t = 2 sqrt(x + 3/8)")));
    }

    @ParameterizedTest
    @EnumSource(Solver.class)
    void tinyImagesAreDecomposedByEverySolver(Solver solver) throws LamellaException {
        int[][] counts = {{3, 0, 4, 1}, {1, 2, 0, 0}, {0, 5, 2, 1}, {2, 2, 2, 2}, {7, 0, 0, 1}, {1, 1, 3, 0}};
        for (int pixels : new int[] {1, 2, 6}) {
            for (String background : List.of("none", "mean")) {
                DecompositionResult result = pca(TestImages.ofCounts(1, Arrays.copyOf(counts, pixels)), Map.of("components", "9",
                        "weighting", "none", "estimates", "all", "background", background, "solver",
                        solver.name().toLowerCase(Locale.ROOT)));

                double[][] product = TestImages.product(result.maps(), result.spectra());
                for (int pixel = 0; pixel < pixels; pixel++) {
                    assertArrayEquals(Arrays.stream(counts[pixel]).asDoubleStream().toArray(), product[pixel], 1e-6);
                }
                assertTrue(Arrays.stream(result.scree().orElseThrow().explainedVarianceRatio()).allMatch(Double::isFinite));
            }
        }
    }

    /** Its purpose: the variance of transformed counts is 1 whatever their mean. */
    @ParameterizedTest
    @ValueSource(doubles = {5, 20, 200})
    void anscombeGivesCountsUnitVariance(double mean) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[40_000];
        Arrays.setAll(values, i -> StabilisedMatrix.transform(TestImages.poisson(mean, random)));
        double average = Arrays.stream(values).average().orElseThrow();
        assertEquals(1, Arrays.stream(values).map(x -> (x - average) * (x - average)).average().orElseThrow(), 0.04);
    }

    @Test
    void anscombeRefusesNegativeValues() {
        SpectrumImage image = TestImages.ofValues(1, new double[][] {{1, -2}, {3, 4}});

        LamellaException refused = assertThrows(LamellaException.class, () -> pca(image, Map.of("weighting", "anscombe")));

        assertTrue(refused.getMessage().contains("negative values, down to -2.0"), refused.getMessage());
    }

    @Test
    void estimatesStandSideBySideInScreeAndFacts() throws LamellaException {
        SpectrumImage image = TestImages.ofCounts(30, TestImages.poisson(PlantedPhases.of(30, 60, 300).expected(), 1));

        DecompositionResult quick = pca(image, Map.of());
        DecompositionResult all = pca(image, Map.of("estimates", "all"));

        Scree scree = all.scree().orElseThrow();
        assertEquals(List.of("Elbow", "Malinowski's indicator", "Marchenko-Pastur edge", "Parallel analysis", "Cross-validation"),
                scree.estimates().stream().map(RankEstimate::method).toList());
        assertEquals(3, quick.scree().orElseThrow().estimates().size());
        assertEquals(scree.elbow(), scree.estimates().get(0).components());
        assertEquals(3, all.facts().get("components by parallel analysis"));
        assertEquals(3, all.facts().get("components by Malinowski's indicator"));
    }

    @Test
    void estimatesThatDrawCountsAreLeftOutOfOtherData() throws LamellaException {
        SpectrumImage image = TestImages.ofValues(5, PlantedPhases.of(5, 60, 300).expected());

        DecompositionResult result = pca(image, Map.of("estimates", "all"));

        assertEquals(3, result.scree().orElseThrow().estimates().size());
        assertTrue(result.remarks().stream().anyMatch(remark -> remark.startsWith("Parallel analysis and cross-validation were left out")));
    }
}

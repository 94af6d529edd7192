package org.lamella.decomposition.pca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.linalg.CancelAfter;

class PrincipalComponentsTest {

    private static DecompositionResult pca(SpectrumImage image, int components, Weighting weighting) throws LamellaException {
        return new PrincipalComponents().decompose(image, new PcaParameters(components, weighting, 1, 0, 0), Progress.NONE);
    }

    /** Singular values, falling, of X / sqrt(h g) made explicitly. */
    private static double[] explicitSingularValues(int[][] counts, Weighting weighting) {
        int n = counts.length;
        int m = counts[0].length;
        double[] image = new double[n];
        double[] spectrum = new double[m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                image[i] += (double) counts[i][j] / m;
                spectrum[j] += (double) counts[i][j] / n;
            }
        }
        DMatrixRMaj weighted = new DMatrixRMaj(n, m);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double scale = weighting == Weighting.NONE ? 1 : Math.sqrt(image[i] * spectrum[j]);
                weighted.set(i, j, counts[i][j] == 0 ? 0 : counts[i][j] / scale);
            }
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(n, m, false, false, true);
        assertTrue(svd.decompose(weighted));
        double[] sigma = svd.getSingularValues();
        Arrays.sort(sigma);
        double[] falling = new double[sigma.length];
        Arrays.setAll(falling, k -> sigma[sigma.length - 1 - k]);
        return falling;
    }

    /** Sparse and full rows, more and fewer pixels than channels, empty pixels and channels in all. */
    @ParameterizedTest
    @CsvSource({"120, 40, 0.3, POISSON", "40, 120, 0.3, POISSON", "120, 40, 3, POISSON", "40, 120, 3, NONE", "900, 250, 0.2, POISSON",
        "250, 900, 0.2, POISSON", "900, 250, 0.2, NONE"})
    void variancesAreThoseOfTheExplicitlyWeightedMatrix(int pixels, int channels, double mean, Weighting weighting)
            throws LamellaException {
        int[][] counts = TestImages.patchyCounts(pixels, channels, mean, 17);

        DecompositionResult result = pca(TestImages.ofCounts(pixels / 10, counts), 5, weighting);

        double[] sigma = explicitSingularValues(counts, weighting);
        double total = Arrays.stream(sigma).map(s -> s * s).sum();
        double[] variances = result.scree().orElseThrow().explainedVariance();
        double[] ratios = result.scree().orElseThrow().explainedVarianceRatio();
        assertEquals(30, variances.length);
        for (int k = 0; k < variances.length; k++) {
            double variance = sigma[k] * sigma[k] / pixels;
            assertEquals(variance, variances[k], 1e-10 * variance);
            assertEquals(sigma[k] * sigma[k] / total, ratios[k], 1e-10 * ratios[k]);
        }
    }

    @Test
    void sparseAndDenseFormsOfOneImageAgree() throws LamellaException {
        int[][] counts = TestImages.patchyCounts(300, 50, 0.5, 3);
        double[][] values = Arrays.stream(counts).map(row -> Arrays.stream(row).asDoubleStream().toArray()).toArray(double[][]::new);

        DecompositionResult sparse = pca(TestImages.ofCounts(20, counts), 3, Weighting.POISSON);
        DecompositionResult dense = pca(TestImages.ofValues(20, values), 3, Weighting.POISSON);

        for (int k = 0; k < 3; k++) {
            assertArrayEquals(sparse.spectra()[k], dense.spectra()[k], 1e-10);
            assertArrayEquals(sparse.maps()[k], dense.maps()[k], 1e-8);
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 25, POISSON", "25, 60, POISSON", "60, 25, NONE"})
    void allComponentsTogetherGiveTheImage(int pixels, int channels, Weighting weighting) throws LamellaException {
        int[][] counts = TestImages.patchyCounts(pixels, channels, 1, 5);

        DecompositionResult result = pca(TestImages.ofCounts(5, counts), 25, weighting);

        double[][] product = TestImages.product(result.maps(), result.spectra());
        for (int pixel = 0; pixel < pixels; pixel++) {
            for (int channel = 0; channel < channels; channel++) {
                assertEquals(counts[pixel][channel], product[pixel][channel], 1e-9);
            }
        }
        assertEquals(1, (double) result.facts().get("variance kept"), 1e-12);
    }

    @Test
    void emptyPixelsAndChannelsAreMaskedAndCounted() throws LamellaException {
        DecompositionResult result = pca(TestImages.ofCounts(7, TestImages.patchyCounts(70, 33, 1, 8)), 4, Weighting.POISSON);

        assertEquals(10, result.facts().get("masked pixels"));
        assertEquals(3, result.facts().get("masked channels"));
        for (int k = 0; k < 4; k++) {
            assertEquals(0, result.maps()[k][3]);
            assertEquals(0, result.spectra()[k][5]);
        }
    }

    @Test
    void vacuumOfATemMapIsLeftOutOfTheComponentsButNotOfTheMaps() throws LamellaException {
        int[][] counts = TestImages.patchyCounts(120, 30, 3, 5);
        int[][] specimen = Arrays.copyOf(counts, 80);
        for (int[] row : specimen) {
            row[2] += 2;
        }
        for (int pixel = 80; pixel < 120; pixel++) {
            Arrays.fill(counts[pixel], 0);
            counts[pixel][pixel % 5] = 1;
        }
        SpectrumImage map = TestImages.ofKind(SignalKind.EDS_TEM, TestImages.ofCounts(10, counts).cube());

        DecompositionResult result = pca(map, 3, Weighting.POISSON);

        DecompositionResult alone = pca(TestImages.ofCounts(10, specimen), 3, Weighting.POISSON);
        assertEquals(40, result.facts().get("vacuum pixels"));
        assertArrayEquals(alone.scree().orElseThrow().explainedVariance(), result.scree().orElseThrow().explainedVariance(), 1e-12);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(alone.spectra()[k], result.spectra()[k], 1e-10);
            assertArrayEquals(alone.maps()[k], Arrays.copyOf(result.maps()[k], 80), 1e-9);
        }
        assertTrue(Math.abs(result.maps()[0][100]) > 0);
        DecompositionResult everything = new PrincipalComponents().decompose(map, new PcaParameters(3, Weighting.POISSON, 0, 0, 0),
                Progress.NONE);
        assertEquals(0, everything.facts().get("vacuum pixels"));
    }

    @Test
    void largestValueOfEachSpectrumIsPositive() throws LamellaException {
        DecompositionResult result = pca(TestImages.ofCounts(10, TestImages.patchyCounts(200, 40, 1, 12)), 12, Weighting.POISSON);
        for (double[] spectrum : result.spectra()) {
            double max = Arrays.stream(spectrum).max().orElseThrow();
            double min = Arrays.stream(spectrum).min().orElseThrow();
            assertTrue(max >= -min, max + " against " + min);
        }
    }

    @Test
    void elbowDecidesHowManyAreKept() throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(30, 60, 300);
        SpectrumImage image = TestImages.ofCounts(30, TestImages.poisson(phases.expected(), 1));

        DecompositionResult result = pca(image, 0, Weighting.POISSON);

        assertEquals(3, result.scree().orElseThrow().elbow());
        assertEquals(3, result.components());
        assertEquals(30, result.scree().orElseThrow().explainedVariance().length);
    }

    @Test
    void givesNoMoreComponentsThanTheRankAndSaysSo() throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(12, 50, 1);
        SpectrumImage image = TestImages.ofValues(12, phases.expected());

        DecompositionResult result = pca(image, 8, Weighting.POISSON);

        assertEquals(3, result.components());
        assertEquals("The image has only 3 independent components; 8 were asked for.", result.remarks().get(0));
        double[][] product = TestImages.product(result.maps(), result.spectra());
        for (int pixel = 0; pixel < product.length; pixel++) {
            assertArrayEquals(phases.expected()[pixel], product[pixel], 1e-12);
        }
    }

    @Test
    void aSinglePixelHasOneComponent() throws LamellaException {
        DecompositionResult result = pca(TestImages.ofCounts(1, new int[][] {{3, 0, 4}}), 0, Weighting.NONE);

        assertEquals(1, result.components());
        assertEquals(25, result.scree().orElseThrow().explainedVariance()[0], 1e-12);
        assertArrayEquals(new double[] {0.6, 0, 0.8}, result.spectra()[0], 1e-15);
        assertEquals(5, result.maps()[0][0], 1e-14);
    }

    @Test
    void energyWindowUsesItsChannelsOnly() throws LamellaException {
        int[][] counts = TestImages.patchyCounts(100, 60, 1, 4);
        int[][] inside = Arrays.stream(counts).map(row -> Arrays.copyOfRange(row, 20, 41)).toArray(int[][]::new);

        DecompositionResult windowed = new PrincipalComponents().decompose(TestImages.ofCounts(10, counts),
                new PcaParameters(3, Weighting.POISSON, 1, 0.2, 0.4), Progress.NONE);

        DecompositionResult cropped = pca(TestImages.ofCounts(10, inside), 3, Weighting.POISSON);
        assertEquals(21, windowed.energyAxis().size());
        assertEquals(0.2, windowed.energyAxis().coordinate(0), 1e-12);
        assertArrayEquals(cropped.scree().orElseThrow().explainedVariance(), windowed.scree().orElseThrow().explainedVariance());
        assertArrayEquals(cropped.maps()[1], windowed.maps()[1]);
    }

    @ParameterizedTest
    @CsvSource({"5, 6", "0.3, 0.2", "0.2, 0.2001"})
    void refusesAnEnergyWindowWithoutChannels(double from, double to) {
        SpectrumImage image = TestImages.ofCounts(2, new int[][] {{1, 2, 3}, {3, 2, 1}});

        LamellaException refused = assertThrows(LamellaException.class,
                () -> new PrincipalComponents().decompose(image, new PcaParameters(1, Weighting.NONE, 1, from, to), Progress.NONE));

        assertTrue(refused.getMessage().contains("holds no channel of 'test'"), refused.getMessage());
    }

    @Test
    void stopsWhenCancelled() {
        SpectrumImage image = TestImages.ofCounts(20, TestImages.patchyCounts(400, 300, 0.2, 9));
        PcaParameters parameters = new PcaParameters(3, Weighting.POISSON, 1, 0, 0);
        for (int questions : new int[] {0, 2, 5, 20}) {
            assertThrows(CancelledException.class,
                    () -> new PrincipalComponents().decompose(image, parameters, new CancelAfter(questions)));
        }
    }

    @Test
    void defaultsAreElbowAndPoissonWeighting() throws LamellaException {
        assertEquals(new PcaParameters(0, Weighting.POISSON, 1, 0, 0), ParameterSchema.of(PcaParameters.class).parse(Map.of()));
    }
}

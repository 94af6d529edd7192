package org.lamella.decomposition.ica;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.pca.PrincipalComponents;

/** Independent components of images made of known parts. */
class IndependentComponentsTest {

    private static final int SIDE = 40;
    private static final int CHANNELS = 120;

    /** Three phases that lie here and there without regard to each other, each with lines of its own, almost without noise. */
    private final double[][] maps = new double[3][SIDE * SIDE];
    private final double[][] spectra = new double[3][CHANNELS];
    private final SpectrumImage image;

    IndependentComponentsTest() {
        SplittableRandom random = new SplittableRandom(8);
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            for (double[] map : maps) {
                map[pixel] = random.nextDouble() < 0.3 ? 3000 + 2000 * random.nextDouble() : 0;
            }
        }
        for (int k = 0; k < 3; k++) {
            for (int line = 0; line < 4; line++) {
                int centre = 6 + line * 28 + k * 9;
                for (int channel = centre - 5; channel <= centre + 5; channel++) {
                    spectra[k][channel] += Math.exp(-0.5 * Math.pow((channel - centre) / 1.6, 2));
                }
            }
            double sum = DoubleStream.of(spectra[k]).sum();
            for (int channel = 0; channel < CHANNELS; channel++) {
                spectra[k][channel] /= sum;
            }
        }
        image = TestImages.ofCounts(SIDE, TestImages.poisson(TestImages.product(maps, spectra), 4));
    }

    private DecompositionResult run(SpectrumImage of, Map<String, String> texts) throws LamellaException {
        return new IndependentComponents().decompose(of, ParameterSchema.of(IcaParameters.class).parse(texts), Progress.NONE);
    }

    private static double cosine(double[] a, double[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spectra", "maps"})
    void phasesOfTheirOwnLinesAndPixelsAreFound(String on) throws Exception {
        DecompositionResult result = run(image, Map.of("components", "3", "on", on, "restarts", "3"));
        for (double[] truth : spectra) {
            double best = 0;
            for (double[] found : result.spectra()) {
                best = Math.max(best, cosine(truth, found));
            }
            assertTrue(best > 0.995, "cosine " + best);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spectra", "maps"})
    void productIsThatOfThePrincipalComponents(String on) throws Exception {
        IcaParameters parameters = ParameterSchema.of(IcaParameters.class).parse(Map.of("components", "3", "on", on));
        DecompositionResult principal = new PrincipalComponents().decompose(image, parameters.principal(), Progress.NONE);
        DecompositionResult independent = new IndependentComponents().decompose(image, parameters, Progress.NONE);
        double[][] expected = TestImages.product(principal.maps(), principal.spectra());
        double[][] actual = TestImages.product(independent.maps(), independent.spectra());
        for (int pixel = 0; pixel < expected.length; pixel++) {
            assertArrayEquals(expected[pixel], actual[pixel], 1e-8 * 3000);
        }
    }

    @Test
    void spectraHaveUnitNormAndPositivePeaksAndComeByVariance() throws Exception {
        DecompositionResult result = run(image, Map.of("components", "3"));
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            assertEquals(1, cosine(result.spectra()[k], result.spectra()[k]), 1e-12);
            assertEquals(1, DoubleStream.of(result.spectra()[k]).map(v -> v * v).sum(), 1e-12);
            double largest = DoubleStream.of(result.spectra()[k]).max().orElseThrow();
            double smallest = DoubleStream.of(result.spectra()[k]).min().orElseThrow();
            assertTrue(largest > -smallest);
            double variance = DoubleStream.of(result.maps()[k]).map(v -> v * v).sum();
            assertTrue(variance <= before);
            before = variance;
        }
    }

    @Test
    void stabilityTellsComponentsFromNoise() throws Exception {
        DecompositionResult clear = run(image, Map.of("components", "3"));
        for (int k = 1; k <= 3; k++) {
            assertTrue((double) clear.facts().get("stability of component " + k) > 0.95);
        }
        assertTrue(clear.remarks().isEmpty(), clear.remarks().toString());
        SplittableRandom random = new SplittableRandom(2);
        double[][] noise = new double[900][60];
        for (double[] row : noise) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        DecompositionResult blind = run(TestImages.ofValues(30, noise),
                Map.of("components", "6", "on", "maps", "weighting", "none", "vacuum-threshold", "0"));
        assertTrue(blind.remarks().stream().anyMatch(remark -> remark.contains("stability")), blind.remarks().toString());
    }

    @Test
    void moreComponentsThanChannelsAreRefused() {
        SpectrumImage few = TestImages.ofCounts(6, TestImages.patchyCounts(36, 4, 3, 1));
        LamellaException refused = assertThrows(LamellaException.class, () -> run(few, Map.of("components", "4")));
        assertTrue(refused.getMessage().contains("channels"), refused.getMessage());
    }
}

package org.lamella.decomposition.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.decomposition.TestImages;

class PixelFitTest {

    private static final int CHANNELS = 40;

    private static double[] spectra(int phases, SplittableRandom random) {
        double[] packed = new double[CHANNELS * phases];
        for (int k = 0; k < phases; k++) {
            double sum = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                packed[channel * phases + k] = random.nextDouble() < 0.4 ? random.nextDouble() : 0.01;
                sum += packed[channel * phases + k];
            }
            for (int channel = 0; channel < CHANNELS; channel++) {
                packed[channel * phases + k] /= sum;
            }
        }
        return packed;
    }

    private static double[] ones(int phases) {
        double[] ones = new double[phases];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** At the maximum the gradient is zero for what is there and not negative for what is not (Karush, Kuhn and Tucker). */
    @ParameterizedTest
    @CsvSource({"2, 5, false", "3, 50, false", "3, 2000, false", "5, 300, false", "3, 50, true", "4, 2000, true"})
    void endsAtTheMaximum(int phases, double countsOfPixel, boolean sumToOne) {
        SplittableRandom random = new SplittableRandom(phases);
        double[] spectra = spectra(phases, random);
        int[] columns = new int[CHANNELS];
        double[] counts = new double[CHANNELS];
        double[] sums = ones(phases);
        if (sumToOne) {
            java.util.Arrays.fill(sums, countsOfPixel);
            for (int i = 0; i < spectra.length; i++) {
                spectra[i] *= countsOfPixel;
            }
        }
        boolean[] all = new boolean[phases];
        java.util.Arrays.fill(all, true);
        PixelFit fit = new PixelFit(phases, CHANNELS, sums, sumToOne);
        for (int draw = 0; draw < 50; draw++) {
            int length = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                double mean = 0.7 * spectra[channel * phases] + 0.3 * spectra[channel * phases + 1];
                int count = TestImages.poisson(Math.min(600, sumToOne ? mean : mean * countsOfPixel), random);
                if (count > 0) {
                    columns[length] = channel;
                    counts[length++] = count;
                }
            }
            fit.read(columns, counts, length, spectra);
            fit.begin(new double[phases], 0, all);
            fit.solve();
            double multiplier = 0;
            double sum = 0;
            for (int k = 0; k < phases; k++) {
                multiplier += sumToOne ? fit.a[k] * fit.gradient[k] : 0;
                sum += fit.a[k];
            }
            for (int k = 0; k < phases; k++) {
                double slope = fit.gradient[k] - multiplier;
                double small = 1e-3 * (1 + sums[k]);
                assertTrue(slope > -small && (fit.a[k] < 1e-6 * sum || slope < small), "draw " + draw + ", phase " + k + ": " + fit.a[k]
                        + ", " + slope);
            }
            if (sumToOne) {
                assertEquals(1, sum, 1e-9);
            }
        }
    }

    @Test
    void phasesThatMayNotBeThereStayAway() {
        SplittableRandom random = new SplittableRandom(9);
        double[] spectra = spectra(3, random);
        PixelFit fit = new PixelFit(3, CHANNELS, ones(3), false);
        int[] columns = new int[CHANNELS];
        double[] counts = new double[CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            columns[channel] = channel;
            counts[channel] = Math.rint(1000 * spectra[channel * 3 + 1]);
        }
        fit.read(columns, counts, CHANNELS, spectra);
        fit.begin(new double[] {1, 5, 1}, 0, new boolean[] {true, false, true});
        fit.solve();
        assertEquals(0, fit.a[1]);
        assertTrue(fit.a[0] + fit.a[2] > 900);
    }
}

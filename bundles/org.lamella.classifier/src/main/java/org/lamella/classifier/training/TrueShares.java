package org.lamella.classifier.training;

import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.PhantomTruth;

/**
 * How much of each principal component of a simulated image is signal, by the truth.
 *
 * <p>The map of a component of the noise-weighted image is linear in the counts: c = X w with w = s / g, s the component spectrum and g the
 * mean spectrum (Keenan and Kotula's weights). Replacing the counts X by what they were drawn from, E, gives the part t = E w of the map
 * that is no noise. The share of the component is its projection on the map, each pixel weighted by the inverse of its mean count h as in
 * the analysis,
 *
 * <p>beta = sum_i c_i t_i / h_i / sum_i c_i^2 / h_i.
 *
 * <p>It is 1 for a component free of noise and 0 on average for noise. In the spiked model of random matrices it falls from 1 to 0 as
 * structure drowns, and is exactly 0 below the limit of Baik, Ben Arous and Péché.
 */
final class TrueShares {

    private TrueShares() {
    }

    /**
     * The shares.
     *
     * @param image a simulated image
     * @param result its principal components, noise-weighted, of all channels
     * @param truth what it was drawn from
     * @param progress progress and cancellation
     * @return one value a component
     * @throws LamellaException when cancelled
     */
    static double[] of(SpectrumImage image, DecompositionResult result, PhantomTruth truth, Progress progress) throws LamellaException {
        Cube cube = image.cube();
        double[][] weights = weights(cube, result, progress.part(0, 0.3));
        double[] brightness = cube.windowMap(0, cube.channels(), progress.part(0.3, 0.5));
        int components = weights.length;
        double[] sums = Blocks.reduce(cube.pixels(), progress.part(0.5, 1), () -> new double[2 * components], (from, to, sum) -> {
            int[] channels = new int[cube.channels()];
            double[] counts = new double[cube.channels()];
            double[] measured = new double[components];
            double[] expected = new double[components];
            for (int pixel = from; pixel < to; pixel++) {
                int length = cube.copyRow(pixel, channels, counts);
                if (length == 0) {
                    continue;
                }
                for (int k = 0; k < components; k++) {
                    measured[k] = 0;
                    for (int e = 0; e < length; e++) {
                        measured[k] += counts[e] * weights[k][channels[e]];
                    }
                }
                expect(truth.expectedSpectrum(pixel), weights, expected);
                for (int k = 0; k < components; k++) {
                    sum[k] += measured[k] * expected[k] / brightness[pixel];
                    sum[components + k] += measured[k] * measured[k] / brightness[pixel];
                }
            }
        }, TrueShares::add);
        double[] shares = new double[components];
        for (int k = 0; k < components; k++) {
            shares[k] = sums[components + k] > 0 ? sums[k] / sums[components + k] : 0;
        }
        return shares;
    }

    private static double[][] weights(Cube cube, DecompositionResult result, Progress progress) throws LamellaException {
        double[] mean = cube.sumSpectrum(progress);
        double[][] weights = new double[result.components()][mean.length];
        for (int k = 0; k < weights.length; k++) {
            for (int channel = 0; channel < mean.length; channel++) {
                weights[k][channel] = mean[channel] > 0 ? result.spectra()[k][channel] / mean[channel] : 0;
            }
        }
        return weights;
    }

    private static void expect(double[] spectrum, double[][] weights, double[] expected) {
        for (int k = 0; k < expected.length; k++) {
            double sum = 0;
            for (int channel = 0; channel < spectrum.length; channel++) {
                sum += spectrum[channel] * weights[k][channel];
            }
            expected[k] = sum;
        }
    }

    private static void add(double[] into, double[] later) {
        for (int i = 0; i < into.length; i++) {
            into[i] += later[i];
        }
    }
}

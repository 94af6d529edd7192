package org.lamella.classifier.training;

import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * How much of a principal component of a simulated image is signal, by the truth.
 *
 * <p>The map of a component of the noise-weighted image is linear in the counts: c = X w with w = s / g, s the component spectrum and g the
 * mean spectrum (Keenan and Kotula's weights). Replacing the counts X by what they were drawn from, E, gives the part t = E w of the map
 * that is no noise; n = c - t is the noise. Each pixel is weighted by the inverse of its counts h as in the analysis.
 *
 * @param share sum_i c_i t_i / h_i over sum_i c_i^2 / h_i: 1 for a component free of noise, 0 on average for noise. In the spiked model of
 *        random matrices it falls from 1 to 0 as structure drowns, and is exactly 0 below the limit of Baik, Ben Arous and Péché
 * @param sigma sum_i c_i t_i / h_i over sqrt(sum_i (n_i t_i / h_i)^2): how many standard deviations of its noise the map agrees with its
 *        true part. It is what an observer who knew what to look for would see, and grows with the number of pixels where the share does
 *        not
 */
record TrueSignal(double share, double sigma) {

    /**
     * The signal in each component.
     *
     * @param image a simulated image
     * @param result its principal components, noise-weighted, of all channels
     * @param expected what each pixel was drawn from, in the channels of the image
     * @param progress progress and cancellation
     * @return one a component
     * @throws LamellaException when cancelled
     */
    static TrueSignal[] of(SpectrumImage image, DecompositionResult result, ExpectedSpectra expected, Progress progress)
            throws LamellaException {
        Cube cube = image.cube();
        double[][] weights = weights(cube, result, progress.part(0, 0.3));
        Sums sums = Blocks.reduce(cube.pixels(), progress.part(0.3, 1), () -> new Sums(weights.length),
                (from, to, sum) -> sum.add(cube, weights, expected, from, to), Sums::join);
        return sums.signals();
    }

    /** What pixels are expected to give. */
    @FunctionalInterface
    interface ExpectedSpectra {

        /** Expected counts of one pixel. */
        double[] of(int pixel);
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

    /** The sums over pixels of the definitions above. */
    private static final class Sums {

        private final double[] products;
        private final double[] squares;
        private final double[] noise;

        Sums(int components) {
            products = new double[components];
            squares = new double[components];
            noise = new double[components];
        }

        void add(Cube cube, double[][] weights, ExpectedSpectra expected, int from, int to) {
            int[] channels = new int[cube.channels()];
            double[] counts = new double[cube.channels()];
            for (int pixel = from; pixel < to; pixel++) {
                int length = cube.copyRow(pixel, channels, counts);
                double brightness = 0;
                for (int e = 0; e < length; e++) {
                    brightness += counts[e];
                }
                if (brightness == 0) {
                    continue;
                }
                double[] spectrum = expected.of(pixel);
                for (int k = 0; k < weights.length; k++) {
                    double measured = 0;
                    for (int e = 0; e < length; e++) {
                        measured += counts[e] * weights[k][channels[e]];
                    }
                    double truth = dot(spectrum, weights[k]);
                    double error = (measured - truth) * truth / brightness;
                    products[k] += measured * truth / brightness;
                    squares[k] += measured * measured / brightness;
                    noise[k] += error * error;
                }
            }
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        void join(Sums later) {
            for (int k = 0; k < products.length; k++) {
                products[k] += later.products[k];
                squares[k] += later.squares[k];
                noise[k] += later.noise[k];
            }
        }

        TrueSignal[] signals() {
            TrueSignal[] signals = new TrueSignal[products.length];
            for (int k = 0; k < signals.length; k++) {
                signals[k] = new TrueSignal(squares[k] > 0 ? products[k] / squares[k] : 0,
                        noise[k] > 0 ? products[k] / Math.sqrt(noise[k]) : 0);
            }
            return signals;
        }
    }
}

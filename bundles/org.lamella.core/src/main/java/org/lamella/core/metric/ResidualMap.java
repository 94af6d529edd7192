package org.lamella.core.metric;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/** Where a factorisation X ~ C S^T leaves something over. */
public final class ResidualMap {

    private ResidualMap() {
    }

    /**
     * Root mean square of x - S c for each pixel. Of each pixel only its stored entries are read: |x - S c|^2 = |x|^2 - 2 c^T S^T x +
     * c^T S^T S c.
     *
     * @param cube X (N x M or more channels)
     * @param fromChannel the channel of X that the spectra begin with
     * @param maps C, K maps of N values
     * @param spectra S, K spectra of M values
     * @param progress progress and cancellation
     * @return N values in the units of X
     * @throws LamellaException when cancelled
     */
    public static double[] rootMeanSquare(Cube cube, int fromChannel, double[][] maps, double[][] spectra, Progress progress)
            throws LamellaException {
        int components = spectra.length;
        int channels = components == 0 ? 0 : spectra[0].length;
        if (fromChannel < 0 || fromChannel + channels > cube.channels()) {
            throw new IllegalArgumentException("Channels " + fromChannel + " to " + (fromChannel + channels) + " of " + cube.channels());
        }
        double[] gram = gram(spectra);
        double[] residual = new double[cube.pixels()];
        Blocks.forEach(cube.pixels(), progress, (from, to) -> {
            int[] stored = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            for (int pixel = from; pixel < to; pixel++) {
                int length = cube.copyRow(pixel, stored, values);
                double square = 0;
                for (int e = 0; e < length; e++) {
                    int channel = stored[e] - fromChannel;
                    if (channel >= 0 && channel < channels) {
                        double model = 0;
                        for (int k = 0; k < components; k++) {
                            model += maps[k][pixel] * spectra[k][channel];
                        }
                        square += values[e] * (values[e] - 2 * model);
                    }
                }
                for (int k = 0; k < components; k++) {
                    for (int l = 0; l < components; l++) {
                        square += maps[k][pixel] * maps[l][pixel] * gram[k * components + l];
                    }
                }
                // rounding may leave a little less than nothing of a perfect fit
                residual[pixel] = Math.sqrt(Math.max(0, square) / Math.max(1, channels));
            }
        });
        return residual;
    }

    private static double[] gram(double[][] spectra) {
        double[] gram = new double[spectra.length * spectra.length];
        for (int k = 0; k < spectra.length; k++) {
            for (int l = 0; l < spectra.length; l++) {
                for (int channel = 0; channel < spectra[k].length; channel++) {
                    gram[k * spectra.length + l] += spectra[k][channel] * spectra[l][channel];
                }
            }
        }
        return gram;
    }
}

package org.lamella.example.algorithm;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Fits every pixel by known spectra: min |x - S c|^2 over c >= 0, by projected coordinate descent on the normal equations,
 * c_k <- max(0, c_k + (a_k - (B c)_k) / B_kk) with B = S^T S and a = S^T x (Franc, Hlaváč and Navara, CAIP 2005).
 */
final class NonNegativeFit {

    private static final int MOST_SWEEPS = 1000;
    /** Ends after a sweep whose largest step is at most this share of the largest coordinate. */
    private static final double TOLERANCE = 1e-9;

    private final double[][] spectra;
    private final double[][] gram;

    /**
     * A fit.
     *
     * @param spectra K x M, none of them zero; shared
     */
    NonNegativeFit(double[][] spectra) {
        this.spectra = spectra;
        gram = new double[spectra.length][spectra.length];
        for (int k = 0; k < spectra.length; k++) {
            for (int l = 0; l < spectra.length; l++) {
                for (int j = 0; j < spectra[k].length; j++) {
                    gram[k][l] += spectra[k][j] * spectra[l][j];
                }
            }
        }
    }

    /** The coefficients of all pixels. @return K x N */
    double[][] maps(Cube cube, Progress progress) throws LamellaException {
        double[][] maps = new double[spectra.length][cube.pixels()];
        Blocks.forEach(cube.pixels(), progress, (from, to) -> {
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            double[] linear = new double[spectra.length];
            double[] coefficients = new double[spectra.length];
            for (int pixel = from; pixel < to; pixel++) {
                int entries = cube.copyRow(pixel, channels, values);
                for (int k = 0; k < spectra.length; k++) {
                    linear[k] = 0;
                    coefficients[k] = 0;
                    for (int i = 0; i < entries; i++) {
                        linear[k] += spectra[k][channels[i]] * values[i];
                    }
                }
                solve(linear, coefficients);
                for (int k = 0; k < spectra.length; k++) {
                    maps[k][pixel] = coefficients[k];
                }
            }
        });
        return maps;
    }

    private void solve(double[] linear, double[] c) {
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largestStep = 0;
            double largest = 0;
            for (int k = 0; k < c.length; k++) {
                double gradient = linear[k];
                for (int l = 0; l < c.length; l++) {
                    gradient -= gram[k][l] * c[l];
                }
                double moved = Math.max(0, c[k] + gradient / gram[k][k]);
                largestStep = Math.max(largestStep, Math.abs(moved - c[k]));
                largest = Math.max(largest, moved);
                c[k] = moved;
            }
            if (largestStep <= TOLERANCE * largest) {
                return;
            }
        }
    }
}

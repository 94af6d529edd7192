package org.lamella.decomposition.fusion;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.ThinGram;

/**
 * The factors of two coupled images, scaled so that |X1| = 1: maps C, deviations N of the first image, spectra S1 and S2.
 *
 * @param maps C, K arrays of N values
 * @param deviations N, K arrays of N values; zero but in the model of deviations
 * @param first S1, K arrays of M1 values, the background included
 * @param second S2, K arrays of M2 values
 */
record FusedFactors(double[][] maps, double[][] deviations, double[][] first, double[][] second) {

    /** C + N. @return K new arrays of N values */
    double[][] firstMaps() {
        double[][] sum = new double[maps.length][];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = maps[k].clone();
            for (int i = 0; i < sum[k].length; i++) {
                sum[k][i] += deviations[k][i];
            }
        }
        return sum;
    }

    /**
     * A proximal gradient step on the deviations for |X1 - (C + N) S1^T|^2 with their price, N >= 0: a step down the quadratic, negative
     * values set to zero, the rest shrunk.
     *
     * @param linear X1 S1 by column
     * @param curvature the largest eigenvalue of S1^T S1
     */
    void shrinkDeviations(double[][] linear, double[] gram, double curvature, DeviationPrice price, Progress progress)
            throws LamellaException {
        int components = maps.length;
        double[][] together = firstMaps();
        for (int k = 0; k < components; k++) {
            double share = gram[k * components + k] / curvature;
            if (share > 0) {
                double[] best = ColumnDescent.target(k, together, linear, gram, progress);
                for (int i = 0; i < best.length; i++) {
                    deviations[k][i] = Math.max(0, deviations[k][i] + share * (best[i] - together[k][i]));
                }
            }
        }
        price.shrink(deviations, curvature);
    }

    /** |X - F S^T|^2 of one image. @param linear X^T F by column */
    static double distance(double squaredNorm, double[][] linear, double[][] maps, double[][] spectra) {
        double[] mapGram = ThinGram.of(maps);
        double[] spectrumGram = ThinGram.of(spectra);
        double distance = squaredNorm;
        for (int i = 0; i < mapGram.length; i++) {
            distance += mapGram[i] * spectrumGram[i];
        }
        for (int k = 0; k < spectra.length; k++) {
            for (int j = 0; j < spectra[k].length; j++) {
                distance -= 2 * linear[k][j] * spectra[k][j];
            }
        }
        return distance;
    }
}

package org.lamella.decomposition.linalg;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Spectra to begin a non-negative factorisation with, from the singular vectors: NNDSVD of Boutsidis and Gallopoulos, Pattern Recognition
 * 41 (2008) 1350.
 *
 * <p>A singular pair u, v is split into its positive and negative parts; the pair of parts of one sign with the larger |u±||v±| is kept.
 */
public final class NonNegativeSvd {

    private NonNegativeSvd() {
    }

    /**
     * Start spectra.
     *
     * @param x X (N x M)
     * @param components K, at most the smaller of N and M
     * @param progress progress and cancellation
     * @return K unit spectra of M values; zero beyond the rank of X
     * @throws LamellaException when cancelled
     */
    public static double[][] spectra(RowMatrix x, int components, Progress progress) throws LamellaException {
        PrincipalAxes axes = PrincipalAxes.of(x, components, progress.part(0, 0.9));
        double[][] spectra = axes.axes();
        double[][] maps = ThinProduct.times(x, spectra, progress.part(0.9, 1));
        for (int k = 0; k < components; k++) {
            double positive = partNorm(spectra[k], 1) * partNorm(maps[k], 1);
            double negative = partNorm(spectra[k], -1) * partNorm(maps[k], -1);
            keepPart(spectra[k], positive >= negative ? 1 : -1);
        }
        return spectra;
    }

    private static double partNorm(double[] values, int sign) {
        double sum = 0;
        for (double value : values) {
            double part = Math.max(0, sign * value);
            sum += part * part;
        }
        return Math.sqrt(sum);
    }

    private static void keepPart(double[] values, int sign) {
        double norm = partNorm(values, sign);
        for (int i = 0; i < values.length; i++) {
            values[i] = norm > 0 ? Math.max(0, sign * values[i]) / norm : 0;
        }
    }
}

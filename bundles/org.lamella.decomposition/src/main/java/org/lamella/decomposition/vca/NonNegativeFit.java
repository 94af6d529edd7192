package org.lamella.decomposition.vca;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.NonNegativeQuadratic;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ThinGram;
import org.lamella.decomposition.linalg.ThinProduct;

/**
 * One factor of X ~ C S^T by non-negative least squares, the other known.
 *
 * @param factor K arrays, C or S
 * @param explained the part of |X|^2 that the fit explains, |X|^2 - |X - C S^T|^2
 */
record NonNegativeFit(double[][] factor, double explained) {

    private static final int SWEEPS = 2000;
    private static final double TOLERANCE = 1e-10;

    /** The maps of known spectra. @param spectra K arrays of M values, scaled as X is */
    static NonNegativeFit maps(RowMatrix x, double[][] spectra, Progress progress) throws LamellaException {
        return fit(ThinProduct.times(x, spectra, progress.part(0, 0.7)), spectra, progress.part(0.7, 1));
    }

    /** The spectra of known maps. @param maps K arrays of N values */
    static NonNegativeFit spectra(RowMatrix x, double[][] maps, Progress progress) throws LamellaException {
        return fit(ThinProduct.transposeTimes(x, maps, progress.part(0, 0.7)), maps, progress.part(0.7, 1));
    }

    private static NonNegativeFit fit(double[][] linear, double[][] known, Progress progress) throws LamellaException {
        int components = known.length;
        double[] gram = ThinGram.of(known);
        double[][] factor = new double[components][linear[0].length];
        double[] explained = Blocks.reduce(linear[0].length, progress, () -> new double[1], (from, to, sum) -> {
            double[] a = new double[components];
            double[] c = new double[components];
            for (int i = from; i < to; i++) {
                for (int k = 0; k < components; k++) {
                    a[k] = linear[k][i];
                    c[k] = 0;
                }
                NonNegativeQuadratic.descend(gram, a, c, 0, components, SWEEPS, TOLERANCE);
                for (int k = 0; k < components; k++) {
                    factor[k][i] = c[k];
                    sum[0] += c[k] * (2 * a[k] - product(gram, k, c));
                }
            }
        }, (into, later) -> into[0] += later[0]);
        return new NonNegativeFit(factor, explained[0]);
    }

    private static double product(double[] gram, int row, double[] c) {
        double sum = 0;
        for (int l = 0; l < c.length; l++) {
            sum += gram[row * c.length + l] * c[l];
        }
        return sum;
    }
}

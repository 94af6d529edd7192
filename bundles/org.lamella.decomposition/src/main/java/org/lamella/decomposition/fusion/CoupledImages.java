package org.lamella.decomposition.fusion;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.NormalOperator;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Two images of the same pixels, scaled against each other.
 *
 * @param first X1 (N x M1) with |X1| = 1
 * @param second X2 (N x M2), times the root of its weight
 * @param firstScale what X1 was multiplied by
 * @param secondScale what X2 was multiplied by
 * @param secondSquaredNorm |X2|^2 of the scaled image
 */
record CoupledImages(RowMatrix first, RowMatrix second, double firstScale, double secondScale, double secondSquaredNorm) {

    /** Pixels averaged for the spectra where a search begins: one in so many. */
    private static final int RUNS = 50;

    /**
     * Scales.
     *
     * @param balance what both have in common at the weight 1
     * @param components K
     * @param weight weight of the second image
     */
    static CoupledImages of(RowMatrix first, RowMatrix second, Balance balance, int components, double weight, Progress progress)
            throws LamellaException {
        double firstNorm = Math.sqrt(new NormalOperator(first).trace(progress.part(0, 0.1)));
        double ratio = balance.measure(first, components, progress.part(0.1, 0.5))
                / balance.measure(second, components, progress.part(0.5, 0.9));
        double secondScale = Math.sqrt(weight * ratio) / firstNorm;
        double secondSquaredNorm = new NormalOperator(second).trace(progress.part(0.9, 1)) * secondScale * secondScale;
        return new CoupledImages(new ScaledRows(first, 1 / firstNorm), new ScaledRows(second, secondScale), 1 / firstNorm, secondScale,
                secondSquaredNorm);
    }

    /** Spectra of random runs of pixels, those of the first image with norm 1, and maps of zeros. */
    FusedFactors randomStart(int components, SplittableRandom random) {
        double[][] firstSpectra = new double[components][];
        double[][] secondSpectra = new double[components][];
        int run = Math.max(1, first.rows() / RUNS);
        for (int k = 0; k < components; k++) {
            int from = random.nextInt(first.rows() - run + 1);
            double[] one = spectrum(first, from, run);
            double[] other = spectrum(second, from, run);
            double norm = ColumnDescent.norm(one);
            if (norm == 0) {
                Arrays.setAll(one, j -> random.nextDouble());
                norm = ColumnDescent.norm(one);
            }
            double scale = 1 / norm;
            firstSpectra[k] = Arrays.stream(one).map(value -> value * scale).toArray();
            secondSpectra[k] = Arrays.stream(other).map(value -> value * scale).toArray();
        }
        return new FusedFactors(new double[components][first.rows()], new double[components][first.rows()], firstSpectra, secondSpectra);
    }

    private static double[] spectrum(RowMatrix image, int from, int run) {
        double[] spectrum = new double[image.columns()];
        int[] columns = new int[image.columns()];
        double[] values = new double[image.columns()];
        for (int row = from; row < from + run; row++) {
            int length = image.copyRow(row, columns, values);
            for (int e = 0; e < length; e++) {
                spectrum[columns[e]] += values[e];
            }
        }
        return Arrays.stream(spectrum).map(value -> Math.max(0, value)).toArray();
    }
}

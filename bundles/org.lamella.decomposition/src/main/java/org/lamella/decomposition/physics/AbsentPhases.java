package org.lamella.decomposition.physics;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Finds the squares that phases are not in. Maps that may not be negative come out a little above zero where a phase is not, by noise
 * alone, and spectra make room for that; a phase that the counts of a square do not ask for is therefore taken out of it.
 *
 * @param x counts, a square a row
 * @param sumToOne whether the maps of a square add up to 1
 * @param price logarithm of the likelihood that a phase must be worth to stay in a square
 */
record AbsentPhases(RowMatrix x, boolean sumToOne, double price) {

    /**
     * Takes phases out of squares, in each the least needed first.
     *
     * @param point spectra and maps
     * @param progress progress and cancellation
     * @return which phases are in which square, N x K; at least one in each
     * @throws LamellaException when cancelled
     */
    boolean[] support(ProfilePoint point, Progress progress) throws LamellaException {
        PhaseModel model = point.model();
        int phases = model.phases();
        boolean[] support = new boolean[x.rows() * phases];
        Arrays.fill(support, true);
        if (price == 0) {
            return support;
        }
        double[][] spectra = model.spectra();
        double[] packed = new double[model.channels() * phases];
        double[] sums = new double[phases];
        for (int k = 0; k < phases; k++) {
            for (int channel = 0; channel < model.channels(); channel++) {
                packed[channel * phases + k] = spectra[k][channel];
                sums[k] += spectra[k][channel];
            }
        }
        Blocks.forEach(x.rows(), progress, (from, to) -> {
            PixelFit fit = new PixelFit(phases, x.columns(), sums, sumToOne);
            int[] columns = new int[x.columns()];
            double[] values = new double[x.columns()];
            for (int row = from; row < to; row++) {
                int length = x.copyRow(row, columns, values);
                fit.read(columns, values, length, packed);
                reduce(fit, point.maps(), row * phases, support);
            }
        });
        return support;
    }

    private void reduce(PixelFit fit, double[] maps, int offset, boolean[] support) {
        int phases = fit.a.length;
        double divergence = divergence(fit, maps, offset, support);
        for (int left = phases; left > 1; left--) {
            int least = -1;
            double best = divergence + price;
            for (int k = 0; k < phases; k++) {
                if (support[offset + k]) {
                    support[offset + k] = false;
                    double without = divergence(fit, maps, offset, support);
                    support[offset + k] = true;
                    if (without < best) {
                        best = without;
                        least = k;
                    }
                }
            }
            if (least < 0) {
                return;
            }
            support[offset + least] = false;
            divergence = best;
        }
    }

    private static double divergence(PixelFit fit, double[] maps, int offset, boolean[] support) {
        fit.begin(maps, offset, support);
        fit.solve();
        return fit.divergence();
    }
}

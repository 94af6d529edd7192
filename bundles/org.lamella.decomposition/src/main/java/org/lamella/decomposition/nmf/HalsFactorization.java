package org.lamella.decomposition.nmf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.NonNegativeQuadratic;
import org.lamella.decomposition.linalg.RowMatrix;
import org.lamella.decomposition.linalg.ThinRows;

/**
 * A running non-negative factorisation X ~ C S^T (N x K times K x M) by hierarchical alternating least squares: Cichocki and Phan, IEICE
 * Trans. E92-A (2009) 708; equations (11) and (12) of the review by Muto and Shiga (2020).
 *
 * <p>An iteration updates the maps, C_k ← [C_k + (X S_k - C S^T S_k) / |S_k|^2]+, then the spectra likewise. X enters through X S and X^T C
 * alone, both made in one pass over its rows, as a row's update needs nothing of other rows. The updates of one row are repeated a few
 * times while its products are at hand (Gillis and Glineur, Neural Comput. 24 (2012) 1085).
 */
final class HalsFactorization {

    private static final int INNER_SWEEPS = 8;
    private static final double INNER_TOLERANCE = 0.01;
    /** Sweeps that solve a row's non-negative least-squares problem for good. */
    private static final int SOLVING_SWEEPS = 2000;
    private static final double SOLVING_TOLERANCE = 1e-10;
    /** A residual pixel weaker than this share of the data is rounding and no seed for a component. */
    private static final double SEED_RESIDUAL = 1e-12;

    private final RowMatrix x;
    private final int components;
    private final int stride;
    /** C by column: K arrays of N values. */
    private final double[][] maps;
    /** S packed row by row. */
    private final double[] spectra;
    private final List<Double> objective = new ArrayList<>();
    private int seedsLeft;

    /**
     * Begins from spectra: the maps are their non-negative least-squares fit.
     *
     * @param x X (N x M)
     * @param startSpectra K arrays of M values, zero or more
     */
    HalsFactorization(RowMatrix x, double[][] startSpectra) {
        this.x = x;
        this.components = startSpectra.length;
        this.stride = ThinRows.stride(components);
        this.maps = new double[components][x.rows()];
        this.spectra = ThinRows.pack(startSpectra, x.columns());
        this.seedsLeft = 2 * components;
    }

    /** Fits the maps to the spectra, which stay as they are. @return |X - C S^T|^2 over |X|^2 */
    double solveMaps(Progress progress) throws LamellaException {
        RowProducts products = updateMaps(SOLVING_SWEEPS, SOLVING_TOLERANCE, progress);
        return objective(products) / products.squaredNorm;
    }

    /**
     * Iterates until an iteration lowers the objective by less than {@code tolerance} times the explained part of |X|^2.
     *
     * @param iterations at most this many more
     */
    void iterate(int iterations, double tolerance, Progress progress) throws LamellaException {
        for (int i = 0; i < iterations; i++) {
            Progress pass = progress.part((double) i / iterations, (i + 1.0) / iterations);
            boolean first = objective.isEmpty();
            RowProducts products = first ? updateMaps(SOLVING_SWEEPS, SOLVING_TOLERANCE, pass)
                    : updateMaps(INNER_SWEEPS, INNER_TOLERANCE, pass);
            updateSpectra(products, pass.part(1, 1));
            double value = objective(products);
            double gain = first ? Double.POSITIVE_INFINITY : objective.get(objective.size() - 1) - value;
            objective.add(value);
            if (!seedDeadComponent(products) && gain <= tolerance * (products.squaredNorm - value)) {
                return;
            }
        }
    }

    /** One pass over the rows of X: C is updated for the present S, and X^T C, C^T C are summed up for the new C. */
    private RowProducts updateMaps(int sweeps, double tolerance, Progress progress) throws LamellaException {
        double[] gram = spectraGram();
        return Blocks.reduce(x.rows(), progress, () -> new RowProducts(x.columns() * stride, components),
                (from, to, sums) -> {
                    int[] columns = new int[x.columns()];
                    double[] values = new double[x.columns()];
                    double[] linear = new double[stride];
                    double[] weights = new double[stride];
                    for (int row = from; row < to; row++) {
                        int length = x.copyRow(row, columns, values);
                        ThinRows.gather(columns, values, length, spectra, stride, linear);
                        for (int k = 0; k < components; k++) {
                            weights[k] = maps[k][row];
                        }
                        NonNegativeQuadratic.descend(gram, linear, weights, 0, components, sweeps, tolerance);
                        for (int k = 0; k < components; k++) {
                            maps[k][row] = weights[k];
                        }
                        ThinRows.scatter(columns, values, length, weights, stride, sums.spectra);
                        sums.add(row, values, length, linear, weights, gram);
                    }
                }, RowProducts::join);
    }

    private void updateSpectra(RowProducts products, Progress progress) throws LamellaException {
        Blocks.forEach(x.columns(), progress, (from, to) -> {
            for (int channel = from; channel < to; channel++) {
                NonNegativeQuadratic.descend(products.gram, products.spectra, spectra, channel * stride, components, INNER_SWEEPS,
                        INNER_TOLERANCE);
            }
        });
    }

    /** |X - C S^T|^2 = |X|^2 - 2 tr(S^T X^T C) + tr(C^T C S^T S). */
    private double objective(RowProducts products) {
        double[] gram = spectraGram();
        double mixed = 0;
        for (int i = 0; i < spectra.length; i++) {
            mixed += products.spectra[i] * spectra[i];
        }
        double model = 0;
        for (int i = 0; i < gram.length; i++) {
            model += products.gram[i] * gram[i];
        }
        return products.squaredNorm - 2 * mixed + model;
    }

    /** S^T S, K x K. */
    private double[] spectraGram() {
        double[] gram = new double[components * components];
        for (int start = 0; start < spectra.length; start += stride) {
            for (int k = 0; k < components; k++) {
                for (int l = 0; l < components; l++) {
                    gram[k * components + l] += spectra[start + k] * spectra[start + l];
                }
            }
        }
        return gram;
    }

    /**
     * Gives a component that has become zero a new spectrum: what the others leave of the pixel they fit worst. The objective does not
     * change, as its map is zero.
     *
     * @return whether there was one
     */
    private boolean seedDeadComponent(RowProducts products) {
        if (seedsLeft == 0 || products.worst <= SEED_RESIDUAL * products.squaredNorm) {
            return false;
        }
        double[] gram = spectraGram();
        for (int k = 0; k < components; k++) {
            if (gram[k * components + k] == 0 || products.gram[k * components + k] == 0) {
                seedsLeft--;
                seed(k, products.worstRow);
                return true;
            }
        }
        return false;
    }

    private void seed(int component, int row) {
        Arrays.fill(maps[component], 0);
        double[] residual = new double[x.columns()];
        for (int channel = 0; channel < residual.length; channel++) {
            for (int k = 0; k < components; k++) {
                residual[channel] -= maps[k][row] * spectra[channel * stride + k];
            }
        }
        int[] columns = new int[x.columns()];
        double[] values = new double[x.columns()];
        int length = x.copyRow(row, columns, values);
        for (int e = 0; e < length; e++) {
            residual[columns[e]] += values[e];
        }
        for (int channel = 0; channel < residual.length; channel++) {
            spectra[channel * stride + component] = Math.max(0, residual[channel]);
        }
    }

    /** C by column. @return K arrays of N values, the factorisation's own */
    double[][] maps() {
        return maps;
    }

    /** S by column. @return K new arrays of M values */
    double[][] spectra() {
        return ThinRows.unpack(spectra, components, x.columns());
    }

    /** How many iterations were made. */
    int iterations() {
        return objective.size();
    }

    /** |X - C S^T|^2 after each iteration; falls. */
    double[] objectiveHistory() {
        return objective.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** |X - C S^T|^2 after the last iteration. */
    double lastObjective() {
        return objective.get(objective.size() - 1);
    }
}

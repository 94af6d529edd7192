package org.lamella.decomposition.nmf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * A running non-negative factorisation X ~ C S^T (N x K times K x M). An iteration updates the spectra for the maps and then the maps for
 * the spectra, as the method's {@link Updates} say.
 */
final class Factorization {

    /** A residual pixel weaker than this share of the data is rounding and no seed for a component. */
    private static final double SEED_RESIDUAL = 1e-12;

    /** Iterations in a row that must change little: an objective that turns from falling to rising stands still once as well. */
    private static final int QUIET_ITERATIONS = 3;

    private final RowMatrix x;
    private final Updates updates;
    private final List<Double> objective = new ArrayList<>();
    private Factors factors;
    private RowSums sums;
    private double lastChange = Double.POSITIVE_INFINITY;
    private int seedsLeft;
    private int quiet;

    /**
     * Begins.
     *
     * @param x X (N x M)
     * @param start where from; maps that are neither held nor given are fitted to the spectra by {@code fit}
     * @param givenMaps components whose maps are not to be fitted
     * @param fit the non-negative least-squares fit of the maps
     */
    static Factorization begin(RowMatrix x, Factors start, int[] givenMaps, RowRule fit, Updates updates, Progress progress)
            throws LamellaException {
        int[] fitted = IntStream.range(0, start.components()).filter(k -> Arrays.stream(givenMaps).noneMatch(given -> given == k))
                .toArray();
        RowSums sums = RowPass.run(x, start, fit, fitted, progress);
        if (updates.prepare(start, sums)) {
            sums = RowPass.run(x, start, RowRule.keep(), fitted, progress.part(1, 1));
        }
        return new Factorization(x, start, sums, updates);
    }

    private Factorization(RowMatrix x, Factors factors, RowSums sums, Updates updates) {
        this.x = x;
        this.factors = factors;
        this.sums = sums;
        this.updates = updates;
        this.seedsLeft = updates.revivesDeadComponents() ? 2 * factors.components() : 0;
    }

    /**
     * Iterates until three iterations in a row change the objective by at most {@code tolerance} times the explained part of |X|^2.
     *
     * @param iterations at most this many more
     */
    void iterate(int iterations, double tolerance, Progress progress) throws LamellaException {
        for (int i = 0; i < iterations && !settled(); i++) {
            Progress pass = progress.part((double) i / iterations, (i + 1.0) / iterations);
            updates.updateSpectra(factors, sums, pass.part(0, 0));
            sums = updates.updateMaps(x, factors, pass);
            double value = updates.objective(factors, sums);
            lastChange = objective.isEmpty() ? Double.POSITIVE_INFINITY
                    : (objective.get(objective.size() - 1) - value) / updates.scale(factors, sums);
            objective.add(value);
            boolean changed = reviseComponents(pass) | seedDeadComponent();
            quiet = changed || Math.abs(lastChange) > tolerance ? 0 : quiet + 1;
        }
    }

    private boolean reviseComponents(Progress progress) throws LamellaException {
        Factors left = updates.revise(factors, sums);
        if (left == factors) {
            return false;
        }
        factors = left;
        sums = RowPass.run(x, factors, RowRule.keep(), factors.freeMaps(), progress.part(1, 1));
        return true;
    }

    /**
     * Gives a component that has become zero a new spectrum: what the others leave of the pixel they fit worst. The objective does not
     * change, as its map is zero.
     *
     * @return whether there was one
     */
    private boolean seedDeadComponent() {
        if (seedsLeft == 0 || sums.worst <= SEED_RESIDUAL * sums.squaredNorm) {
            return false;
        }
        int components = factors.components();
        double[] gram = factors.spectraGram();
        for (int k = 0; k < components; k++) {
            boolean dead = gram[k * components + k] == 0 || sums.gram[k * components + k] == 0;
            if (dead && !factors.holdsMap(k) && !factors.holdsSpectrum(k)) {
                seedsLeft--;
                seed(k, sums.worstRow);
                return true;
            }
        }
        return false;
    }

    private void seed(int component, int row) {
        double[][] maps = factors.maps();
        double[] spectra = factors.packedSpectra();
        int stride = factors.stride();
        Arrays.fill(maps[component], 0);
        double[] residual = new double[x.columns()];
        for (int channel = 0; channel < residual.length; channel++) {
            for (int k = 0; k < maps.length; k++) {
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

    /** Whether the map of a component, of those that are left, is held. */
    boolean holdsMap(int component) {
        return factors.holdsMap(component);
    }

    /** C by column. @return arrays of N values, the factorisation's own */
    double[][] maps() {
        return factors.maps();
    }

    /** Whether all maps have become zero. */
    boolean isEmpty() {
        return Arrays.stream(factors.maps()).flatMapToDouble(Arrays::stream).noneMatch(value -> value > 0);
    }

    /** S by column. @return new arrays of M values */
    double[][] spectra() {
        return factors.spectra();
    }

    /** How many iterations were made. */
    int iterations() {
        return objective.size();
    }

    /** Whether the last iterations changed the objective by no more than the tolerance. */
    boolean settled() {
        return quiet >= QUIET_ITERATIONS;
    }

    /** The objective after each iteration. */
    double[] objectiveHistory() {
        return objective.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The objective now. */
    double lastObjective() {
        return objective.isEmpty() ? updates.objective(factors, sums) : objective.get(objective.size() - 1);
    }

    /** By how much the last iteration lowered the objective, as a share of the explained part; infinite before the second. */
    double lastChange() {
        return lastChange;
    }

    /** |X - C S^T|^2 over |X|^2. */
    double relativeResidual() {
        return sums.residual / sums.squaredNorm;
    }

    /** {@link Updates#stationarity} of the factors as they are. */
    double stationarity() {
        return updates.stationarity(factors, sums);
    }
}

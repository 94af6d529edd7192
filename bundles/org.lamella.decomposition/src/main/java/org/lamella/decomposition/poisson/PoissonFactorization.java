package org.lamella.decomposition.poisson;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Minimises the generalised Kullback-Leibler divergence of counts X from C S^T with C, S >= 0, which maximises the likelihood of Poisson
 * noise: D = sum x log(x / mu) - x + mu. D. D. Lee and H. S. Seung, Adv. Neural Inf. Process. Syst. 13 (2001) 556.
 *
 * <p>Only channels with counts are visited, once an iteration: the maps of a pixel are updated several times while its row is at hand, and
 * what the row says about the spectra is added up on the way. Amounts of the spectra are then extrapolated in their logarithm along the
 * last step (after A. M. S. Ang and N. Gillis, Neural Comput. 31 (2019) 417); a step that does not lower the divergence is taken back.
 */
final class PoissonFactorization {

    private static final double FIRST_EXTRAPOLATION = 0.5;
    private static final double MOST_EXTRAPOLATION = 2;
    private static final double GROWTH = 1.1;
    /** Maps begin evenly shared, so the first iteration gives them more updates. */
    private static final int FIRST_MAP_UPDATES = 30;
    private static final int MOST_MAP_UPDATES = 500;
    private static final double SHRINKAGE = 0.5;
    /** Ratios beyond this are not extrapolated further, so that no amount leaves the range of numbers. */
    private static final double LARGEST_RATIO = 2;
    /** An iteration that changes little may be one of slow progress; as many in a row are the end. */
    private static final int QUIET_ITERATIONS = 3;

    private final RowMatrix x;
    private final SpectrumBasis basis;
    private final PoissonFactors factors;
    private final int mapUpdates;
    private final double constant;
    private final List<Double> history = new ArrayList<>();
    private double extrapolation = FIRST_EXTRAPOLATION;
    /** Amounts of the last step without extrapolation, and those of the step before it. */
    private double[][] plain = new double[0][];
    private double[][] before = new double[0][];
    private boolean extrapolated;
    private int iterations;
    private boolean settled;

    /** What a pass adds up. */
    private static final class Sums {

        private final double[] gradient;
        private final double[] mapTotals;
        private double likelihood;

        Sums(int gradient, int components) {
            this.gradient = new double[gradient];
            mapTotals = new double[components];
        }

        void join(Sums later) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += later.gradient[i];
            }
            for (int k = 0; k < mapTotals.length; k++) {
                mapTotals[k] += later.mapTotals[k];
            }
            likelihood += later.likelihood;
        }
    }

    /**
     * A factorisation that begins from some spectra and evenly shared maps.
     *
     * @param x X (N x M), counts
     * @param basis what spectra are made of
     * @param amounts amounts of each component to begin with; copied
     * @param mapUpdates updates of a pixel's maps in each iteration
     * @param progress progress and cancellation
     * @throws LamellaException when cancelled
     */
    PoissonFactorization(RowMatrix x, SpectrumBasis basis, double[][] amounts, int mapUpdates, Progress progress) throws LamellaException {
        this.x = x;
        this.basis = basis;
        this.mapUpdates = mapUpdates;
        factors = new PoissonFactors(basis, java.util.Arrays.stream(amounts).map(double[]::clone).toArray(double[][]::new), x.columns(),
                x.rows());
        double[] totals = new double[x.rows()];
        constant = Blocks.reduce(x.rows(), progress, () -> new double[1], (from, to, sum) -> {
            int[] columns = new int[x.columns()];
            double[] values = new double[x.columns()];
            for (int row = from; row < to; row++) {
                int length = x.copyRow(row, columns, values);
                for (int e = 0; e < length; e++) {
                    totals[row] += values[e];
                    sum[0] += values[e] > 0 ? values[e] * Math.log(values[e]) - values[e] : 0;
                }
            }
        }, (into, later) -> into[0] += later[0])[0];
        factors.shareEvenly(totals);
    }

    /**
     * Goes on.
     *
     * @param most iterations at most
     * @param tolerance ends when an iteration changes the divergence by less than this share of it, several times in a row
     * @param separation how far spectra are drawn apart; steps are extrapolated only without
     * @param progress progress and cancellation
     * @throws LamellaException when cancelled
     */
    void iterate(int most, double tolerance, Separation separation, Progress progress) throws LamellaException {
        int quiet = 0;
        settled = false;
        for (int i = 0; i < most && !settled; i++) {
            Sums sums = pass(iterations == 0 ? FIRST_MAP_UPDATES : mapUpdates, progress.part(i / (double) most, (i + 1) / (double) most));
            double divergence = divergence(sums);
            iterations++;
            if (!history.isEmpty()) {
                if (extrapolated && divergence > lastDivergence()) {
                    factors.setAmounts(plain);
                    extrapolated = false;
                    extrapolation *= SHRINKAGE;
                    continue;
                }
                double change = Math.abs(lastDivergence() - divergence) / Math.max(divergence, Double.MIN_NORMAL);
                quiet = change < tolerance ? quiet + 1 : 0;
                settled = quiet >= QUIET_ITERATIONS;
                extrapolation = Math.min(MOST_EXTRAPOLATION, extrapolation * GROWTH);
            }
            history.add(divergence);
            step(sums, separation);
        }
    }

    private double divergence(Sums sums) {
        double totals = 0;
        for (double total : sums.mapTotals) {
            totals += total;
        }
        return constant + totals - sums.likelihood;
    }

    private Sums pass(int updates, Progress progress) throws LamellaException {
        int stride = factors.stride();
        int components = factors.components();
        double[] spectra = factors.packedSpectra();
        double[] maps = factors.packedMaps();
        return Blocks.reduce(x.rows(), progress, () -> new Sums(spectra.length, components), (from, to, sums) -> {
            RowLikelihood row = new RowLikelihood(components, stride, x.columns());
            int[] columns = new int[x.columns()];
            double[] values = new double[x.columns()];
            for (int pixel = from; pixel < to; pixel++) {
                int length = x.copyRow(pixel, columns, values);
                if (length == 0) {
                    continue;
                }
                row.read(columns, values, length, spectra);
                System.arraycopy(maps, pixel * stride, row.c, 0, stride);
                row.update(updates);
                System.arraycopy(row.c, 0, maps, pixel * stride, stride);
                sums.likelihood += row.scatter(columns, sums.gradient);
                for (int k = 0; k < components; k++) {
                    sums.mapTotals[k] += row.c[k];
                }
            }
        }, Sums::join);
    }

    /** New amounts, w <- w (D^T g) / |C_k|, and beyond them along the same way. */
    private void step(Sums sums, Separation separation) {
        int stride = factors.stride();
        int components = factors.components();
        double[] channel = new double[x.columns()];
        double[] parts = new double[basis.size()];
        double[][] costs = separation.isNone() ? new double[0][] : separation.costs(factors.spectraByComponent(), basis);
        double[][] next = new double[components][];
        double[][] further = new double[components][];
        for (int k = 0; k < components; k++) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = sums.gradient[i * stride + k];
            }
            basis.project(channel, parts);
            double[] old = factors.amounts()[k];
            next[k] = new double[old.length];
            further[k] = new double[old.length];
            for (int i = 0; i < old.length; i++) {
                double cost = separation.isNone() ? 1 : costs[k][i];
                double ratio = sums.mapTotals[k] > 0 ? parts[i] / (sums.mapTotals[k] * cost) : 1;
                next[k][i] = old[i] * ratio;
                double momentum = before.length == 0 ? ratio : next[k][i] / before[k][i];
                double bounded = Math.max(1 / LARGEST_RATIO, Math.min(LARGEST_RATIO, momentum));
                further[k][i] = next[k][i] * (separation.isNone() ? Math.pow(bounded, extrapolation) : 1);
            }
            PoissonFactors.normalise(next[k]);
            PoissonFactors.normalise(further[k]);
        }
        plain = next;
        before = next;
        extrapolated = separation.isNone();
        factors.setAmounts(further);
    }

    /**
     * Fits the maps to the spectra as they are, each pixel until it settles.
     *
     * @param progress progress and cancellation
     * @return the divergence
     * @throws LamellaException when cancelled
     */
    double fitMaps(Progress progress) throws LamellaException {
        if (extrapolated) {
            factors.setAmounts(plain);
            extrapolated = false;
        }
        return divergence(pass(MOST_MAP_UPDATES, progress));
    }

    double lastDivergence() {
        return history.get(history.size() - 1);
    }

    double[] history() {
        return history.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int iterations() {
        return iterations;
    }

    boolean settled() {
        return settled;
    }

    PoissonFactors factors() {
        return factors;
    }
}

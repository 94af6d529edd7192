package org.lamella.decomposition.poisson;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.SquareSums;
import org.lamella.decomposition.linalg.NonNegativeSvd;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Finds component spectra on the map summed in ever smaller squares. In large squares there is little noise, so that the right minimum is
 * found among many; in small ones phases are purer. Each level begins from the spectra of the one before.
 */
final class CoarseToFine {

    /** Squares of the first level and of those after it; each has about three times as many as the one before. */
    private static final int[] SQUARES = {80, 225};
    private static final int SEPARATION_ITERATIONS = 100;
    private static final int SEPARATION_STEPS = 10;
    private static final int SEPARATION_TRIALS = 5;
    /** A component with less of all counts has been lost. */
    private static final double LEAST_SHARE = 1e-3;
    private static final int TRIAL_ITERATIONS = 60;
    private static final int LEVEL_ITERATIONS = 150;
    private static final int MAP_UPDATES = 2;
    /** How much of the mean spectrum is in each start spectrum: just enough that no channel is lost. */
    private static final double MIXED = 0.002;

    private final SpectrumImage image;
    private final SquareSums sums;
    private final int components;
    private final int starts;
    private final double separation;
    private final long seed;

    /**
     * A search.
     *
     * @param image counts
     * @param components K
     * @param starts starts of the first level: one from the singular vectors, the others from spectra of random squares
     * @param separation how far spectra are drawn apart at the beginning of each level; 0 for not at all
     * @param seed of the random numbers
     */
    CoarseToFine(SpectrumImage image, int components, int starts, double separation, long seed) {
        this.image = image;
        this.sums = new SquareSums(image);
        this.components = components;
        this.starts = starts;
        this.separation = separation;
        this.seed = seed;
    }

    /**
     * Searches.
     *
     * @param finestSide side of the squares of the last level
     * @param model what spectra may be like
     * @param iterations most iterations of the last level
     * @param tolerance as for {@link PoissonFactorization#iterate}
     * @param progress progress and cancellation
     * @return the factorisation of the last level
     * @throws LamellaException when cancelled
     */
    PoissonFactorization search(int finestSide, SpectrumModel model, int iterations, double tolerance, Progress progress)
            throws LamellaException {
        List<Integer> sides = sides(finestSide);
        double[][] spectra = null;
        PoissonFactorization found = null;
        for (int level = 0; level < sides.size(); level++) {
            Progress part = progress.part(level / (double) sides.size(), (level + 1) / (double) sides.size());
            boolean last = level == sides.size() - 1;
            progress.message("Finding component spectra in squares of " + sides.get(level) + " pixels");
            RowMatrix x = sums.of(sides.get(level), part.part(0, 0.1));
            SpectrumBasis basis = model.basis(image);
            double[][] start = spectra == null ? best(x, part.part(0.1, 0.3)) : spectra;
            found = drawnApart(x, basis, start, part.part(0.3, 0.6));
            found.iterate(last ? iterations : Math.min(iterations, LEVEL_ITERATIONS), tolerance,
                    Separation.at(separation, 1, counts()), part.part(0.6, 1));
            spectra = found.factors().spectraByComponent();
        }
        return found;
    }

    /** Begins a level by drawing spectra apart, less hard when that takes all from a component. */
    private PoissonFactorization drawnApart(RowMatrix x, SpectrumBasis basis, double[][] start, Progress progress) throws LamellaException {
        double strength = separation;
        for (int trial = 0; trial < SEPARATION_TRIALS; trial++) {
            PoissonFactorization found = new PoissonFactorization(x, basis, start, MAP_UPDATES, progress);
            for (int step = 0; step < SEPARATION_STEPS && strength > 0; step++) {
                found.iterate(SEPARATION_ITERATIONS / SEPARATION_STEPS, 0,
                        Separation.at(strength, step / (double) SEPARATION_STEPS, counts()), progress);
            }
            if (strength == 0 || found.factors().smallestShare() > LEAST_SHARE) {
                return found;
            }
            strength /= 2;
        }
        return new PoissonFactorization(x, basis, start, MAP_UPDATES, progress);
    }

    private double counts() {
        return image.cube().sum().doubleValue();
    }

    private List<Integer> sides(int finest) {
        List<Integer> sides = new ArrayList<>();
        for (int squares : SQUARES) {
            int side = sums.side(squares);
            if (side > finest && (sides.isEmpty() || side < sides.get(sides.size() - 1))) {
                sides.add(side);
            }
        }
        sides.add(finest);
        return sides;
    }

    /** Amounts of free spectra from the best of several starts. */
    private double[][] best(RowMatrix x, Progress progress) throws LamellaException {
        SplittableRandom random = new SplittableRandom(seed);
        double[] mean = mean(x);
        PoissonFactorization best = null;
        for (int start = 0; start < starts; start++) {
            Progress part = progress.part(start / (double) starts, (start + 1) / (double) starts);
            double[][] spectra = start == 0 ? NonNegativeSvd.spectra(x, Math.min(components, Math.min(x.rows(), x.columns())), part)
                    : randomRows(x, random.split());
            PoissonFactorization trial = new PoissonFactorization(x, new FreeSpectra(x.columns()), mixed(spectra, mean), MAP_UPDATES, part);
            trial.iterate(TRIAL_ITERATIONS, 0, Separation.NONE, part);
            if (best == null || trial.lastDivergence() < best.lastDivergence()) {
                best = trial;
            }
        }
        return best.factors().spectraByComponent();
    }

    private double[][] randomRows(RowMatrix x, SplittableRandom random) {
        double[][] spectra = new double[components][x.columns()];
        int[] columns = new int[x.columns()];
        double[] values = new double[x.columns()];
        for (double[] spectrum : spectra) {
            int length = x.copyRow(random.nextInt(x.rows()), columns, values);
            for (int e = 0; e < length; e++) {
                spectrum[columns[e]] = values[e];
            }
        }
        return spectra;
    }

    private static double[] mean(RowMatrix x) {
        double[] mean = new double[x.columns()];
        int[] columns = new int[x.columns()];
        double[] values = new double[x.columns()];
        for (int row = 0; row < x.rows(); row++) {
            int length = x.copyRow(row, columns, values);
            for (int e = 0; e < length; e++) {
                mean[columns[e]] += values[e];
            }
        }
        return mean;
    }

    /** Spectra of sum 1 with some of the mean spectrum in each, so that no channel is lost from the beginning. */
    private double[][] mixed(double[][] spectra, double[] mean) {
        double[][] mixed = new double[components][];
        double meanSum = java.util.Arrays.stream(mean).sum();
        for (int k = 0; k < components; k++) {
            double[] spectrum = k < spectra.length ? spectra[k] : new double[mean.length];
            double sum = java.util.Arrays.stream(spectrum).sum();
            mixed[k] = new double[mean.length];
            for (int i = 0; i < mean.length; i++) {
                mixed[k][i] = (sum > 0 ? (1 - MIXED) * spectrum[i] / sum : 0) + MIXED * mean[i] / Math.max(meanSum, Double.MIN_NORMAL);
            }
        }
        return mixed;
    }
}

package org.lamella.decomposition.nmf;

import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/** The factorisation that is to be finished, begun as the parameters say. */
final class HalsStart {

    /** Iterations that each of several random starts gets before the best is chosen. */
    private static final int TRIAL_ITERATIONS = 15;

    private HalsStart() {
    }

    static HalsFactorization of(RowMatrix x, HalsParameters parameters, Progress progress) throws LamellaException {
        return switch (parameters.initialisation()) {
            case NNDSVD -> new HalsFactorization(x, NonNegativeSvd.spectra(x, parameters.components(), progress));
            case RANDOM -> bestOfSeveral(x, parameters, progress);
        };
    }

    private static HalsFactorization bestOfSeveral(RowMatrix x, HalsParameters parameters, Progress progress) throws LamellaException {
        int iterations = Math.min(TRIAL_ITERATIONS, parameters.maxIterations());
        double starts = parameters.starts();
        HalsFactorization best = null;
        for (int start = 0; start < parameters.starts(); start++) {
            HalsFactorization trial = new HalsFactorization(x, randomSpectra(parameters, x.columns(), parameters.seed() + start));
            trial.iterate(iterations, parameters.tolerance(), progress.part(start / starts, (start + 1) / starts));
            if (best == null || trial.lastObjective() < best.lastObjective()) {
                best = trial;
            }
        }
        return best;
    }

    private static double[][] randomSpectra(HalsParameters parameters, int channels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] spectra = new double[parameters.components()][channels];
        for (double[] spectrum : spectra) {
            for (int channel = 0; channel < channels; channel++) {
                spectrum[channel] = random.nextDouble();
            }
        }
        return spectra;
    }
}

package org.lamella.decomposition.tensor;

import org.lamella.core.progress.Progress;

/**
 * How a tensor decomposition is searched.
 *
 * @param nonNegative whether factors and core must be zero or more
 * @param starts random starts; the one that comes lowest in a short run is finished
 * @param maxIterations most iterations
 * @param tolerance ends when an iteration improves the explained part of |X|^2 by less than this share
 * @param seed start of the random generator
 */
public record TensorOptions(boolean nonNegative, int starts, int maxIterations, double tolerance, long seed) {

    /** Iterations that each of several starts gets before the best is chosen. */
    private static final int TRIAL_ITERATIONS = 20;

    /** Checks the numbers. */
    public TensorOptions {
        if (starts < 1 || maxIterations < 1 || !(tolerance >= 0)) {
            throw new IllegalArgumentException(starts + " starts, " + maxIterations + " iterations, tolerance " + tolerance);
        }
    }

    /** Iterations a start gets before the best is chosen. */
    int trialIterations() {
        return starts == 1 ? maxIterations : Math.min(TRIAL_ITERATIONS, maxIterations);
    }

    /** The progress of one start, of the first half of the whole. */
    Progress trialProgress(Progress progress, int start) {
        return progress.part(0.05 + 0.45 * start / starts, 0.05 + 0.45 * (start + 1) / starts);
    }
}

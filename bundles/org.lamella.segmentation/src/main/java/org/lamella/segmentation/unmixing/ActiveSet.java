package org.lamella.segmentation.unmixing;

import java.util.Arrays;

/**
 * Minimises 1/2 a^T G a - b^T a under a constraint, exactly. The optimum without the sign condition is taken when it has no negative part;
 * otherwise the most negative abundances are set to zero one by one (Heinz and Chang), which gives a feasible point that is often but not
 * always the optimum, and from there endmembers are let in and out as in C. L. Lawson and R. J. Hanson, Solving Least Squares Problems
 * (1974), chapter 23, until the conditions of Karush, Kuhn and Tucker hold. Not for use from several threads.
 */
final class ActiveSet {

    /** A gradient below this share of the problem's size is rounding. */
    private static final double TOLERANCE = 1e-13;

    private final double[] gram;
    private final int count;
    private final Constraint constraint;
    private final SubsetSolver solver;
    private final double[] trial;
    private final double[] gradient;

    /** A solver. @param gram K x K, the matrix of the subset solver; shared */
    ActiveSet(double[] gram, int count, Constraint constraint, SubsetSolver solver) {
        this.gram = gram;
        this.count = count;
        this.constraint = constraint;
        this.solver = solver;
        trial = new double[count];
        gradient = new double[count];
    }

    /** Solves. @param b K values @param a receives K values */
    void solve(double[] b, double[] a) {
        int subset = (int) ((1L << count) - 1);
        solver.solve(subset, b, a);
        if (!constraint.nonNegative()) {
            return;
        }
        int worst = mostNegative(a);
        if (worst < 0) {
            return;
        }
        while (worst >= 0) {
            subset &= ~(1 << worst);
            if (subset == 0) {
                Arrays.fill(a, 0);
                break;
            }
            solver.solve(subset, b, a);
            worst = mostNegative(a);
        }
        finish(subset, b, a);
    }

    private int mostNegative(double[] a) {
        int worst = -1;
        double least = 0;
        for (int k = 0; k < count; k++) {
            if (a[k] < least) {
                least = a[k];
                worst = k;
            }
        }
        return worst;
    }

    private void finish(int feasible, double[] b, double[] a) {
        int subset = feasible;
        for (int round = 0; round < 3 * count; round++) {
            int entering = entering(subset, b, a);
            if (entering < 0) {
                return;
            }
            subset = enter(subset | 1 << entering, b, a);
        }
    }

    /** The endmember outside the subset that lowers the cost most. @return -1 at the optimum */
    private int entering(int subset, double[] b, double[] a) {
        double size = 0;
        double mu = 0;
        for (int k = 0; k < count; k++) {
            double sum = b[k];
            for (int l = 0; l < count; l++) {
                sum -= gram[k * count + l] * a[l];
            }
            gradient[k] = sum;
            mu += (subset >>> k & 1) * sum;
            size = Math.max(size, Math.max(Math.abs(b[k]), gram[k * count + k]));
        }
        mu = constraint.sumToOne() ? mu / Integer.bitCount(subset) : 0;
        int best = -1;
        double most = TOLERANCE * size;
        for (int k = 0; k < count; k++) {
            if ((subset >>> k & 1) == 0 && gradient[k] - mu > most) {
                most = gradient[k] - mu;
                best = k;
            }
        }
        return best;
    }

    /** Goes towards the optimum of a subset, and where that has negative parts to the border and without those that vanish there. */
    private int enter(int wanted, double[] b, double[] a) {
        int subset = wanted;
        while (subset != 0) {
            solver.solve(subset, b, trial);
            double step = 1;
            for (int k = 0; k < count; k++) {
                if (trial[k] < 0) {
                    step = Math.min(step, a[k] / (a[k] - trial[k]));
                }
            }
            int vanished = 0;
            for (int k = 0; k < count; k++) {
                boolean bound = trial[k] < 0 && a[k] / (a[k] - trial[k]) <= step;
                a[k] = bound ? 0 : a[k] + step * (trial[k] - a[k]);
                vanished |= bound ? 1 << k : 0;
            }
            if (vanished == 0) {
                return subset;
            }
            subset &= ~vanished;
        }
        return subset;
    }
}

package org.lamella.decomposition.nmf;

/**
 * Least squares with c >= 0 and a given sum of c, row by row: for one pair of components after the other what is best is moved from one to
 * the other, so the sum never changes and no step raises the objective.
 *
 * @param totals the sum that each row must have
 * @param sweeps most sweeps over all pairs
 * @param tolerance ends after a sweep whose largest move is at most this share of the row's sum
 */
record SimplexRule(double[] totals, int sweeps, double tolerance) implements RowRule {

    /** A few sweeps, for one iteration of many. */
    static SimplexRule improving(double[] totals) {
        return new SimplexRule(totals, 8, 1e-3);
    }

    /** As many sweeps as it takes to solve the problem for good. */
    static SimplexRule solving(double[] totals) {
        return new SimplexRule(totals, 2000, 1e-12);
    }

    @Override
    public RowSolver prepare(double[] gram, int components, int[] free) {
        return new Solver(gram, components, free);
    }

    private final class Solver extends RowSolver {

        Solver(double[] gram, int components, int[] free) {
            super(gram, components, free);
        }

        @Override
        double solve(int row, double[] linear, double[] c, int offset, double[] scratch) {
            double total = totals[row];
            giveTotal(c, offset, total);
            for (int sweep = 0; sweep < sweeps; sweep++) {
                double largest = 0;
                for (int i = 0; i < free.length; i++) {
                    for (int j = i + 1; j < free.length; j++) {
                        largest = Math.max(largest, move(free[i], free[j], linear, c, offset));
                    }
                }
                if (largest <= tolerance * total) {
                    break;
                }
            }
            return 0;
        }

        private void giveTotal(double[] c, int offset, double total) {
            double sum = 0;
            for (int k : free) {
                sum += c[offset + k];
            }
            for (int k : free) {
                c[offset + k] = sum > 0 ? c[offset + k] * total / sum : total / free.length;
            }
        }

        /** Moves the best amount from l to k. */
        private double move(int k, int l, double[] linear, double[] c, int offset) {
            double curvature = gram[k * components + k] + gram[l * components + l] - 2 * gram[k * components + l];
            double slope = product(k, c, offset) - linear[offset + k] - product(l, c, offset) + linear[offset + l];
            if (curvature <= 0) {
                return 0;
            }
            double amount = Math.max(-c[offset + k], Math.min(c[offset + l], -slope / curvature));
            c[offset + k] += amount;
            c[offset + l] -= amount;
            return Math.abs(amount);
        }

        /** With the sum given, what counts is the gradient beyond its mean over c, the multiplier of the sum. */
        @Override
        void addSteps(int row, double[] linear, double[] c, int offset, double[] squaredSteps) {
            double total = totals[row];
            double multiplier = 0;
            for (int k : free) {
                multiplier += c[offset + k] * (product(k, c, offset) - linear[offset + k]);
            }
            for (int k : free) {
                double gradient = product(k, c, offset) - linear[offset + k];
                addStep(k, total > 0 ? gradient - multiplier / total : Math.max(0, gradient), c[offset + k], squaredSteps);
            }
        }
    }
}

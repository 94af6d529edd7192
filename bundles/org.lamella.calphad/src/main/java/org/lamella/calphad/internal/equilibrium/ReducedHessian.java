package org.lamella.calphad.internal.equilibrium;

import java.util.Arrays;
import org.lamella.calphad.GasConstant;

/**
 * Newton steps over the site fractions of a phase that keep the sum of every sublattice.
 *
 * <p>On every sublattice the largest fraction follows from the others. The Hessian in the others is factorised after Cholesky; where the
 * energy is not convex, multiples of the Hessian of ideal mixing are added until it is.
 */
final class ReducedHessian {

    private static final double FIRST_ADDITION = 1e-3;
    private static final double GROWTH = 4;
    private static final double LARGEST_ADDITION = 1e6;
    private static final double RELATIVE_PIVOT = 1e-12;

    private final MinimizablePhase phase;
    private final int size;
    private final int[] independent;
    private final int[] dependent;
    private final double[] factor;
    private final double[] reduced;

    ReducedHessian(MinimizablePhase phase) {
        this.phase = phase;
        size = phase.variables() - (phase.starts().length - 1);
        independent = new int[size];
        dependent = new int[size];
        factor = new double[size * size];
        reduced = new double[size];
    }

    /**
     * Factorises.
     *
     * @param y site fractions
     * @param hessian Hessian over them
     * @return the multiple of ideal mixing that had to be added, 0 where the energy is convex
     */
    double factorise(double[] y, double[] hessian) {
        choose(y);
        double addition = 0;
        while (!cholesky(y, hessian, addition)) {
            addition = addition == 0 ? FIRST_ADDITION : addition * GROWTH;
            if (addition > LARGEST_ADDITION) {
                throw new ArithmeticException("The Hessian of " + phase.name() + " is not finite");
            }
        }
        return addition;
    }

    private void choose(double[] y) {
        int next = 0;
        for (int s = 0; s + 1 < phase.starts().length; s++) {
            int largest = phase.starts()[s];
            for (int i = largest; i < phase.starts()[s + 1]; i++) {
                largest = y[i] > y[largest] ? i : largest;
            }
            for (int i = phase.starts()[s]; i < phase.starts()[s + 1]; i++) {
                if (i != largest) {
                    independent[next] = i;
                    dependent[next++] = largest;
                }
            }
        }
    }

    private boolean cholesky(double[] y, double[] hessian, double addition) {
        int n = phase.variables();
        double ideal = addition * GasConstant.J_PER_MOL_K * phase.gibbs().temperatureK();
        for (int r = 0; r < size; r++) {
            for (int q = 0; q <= r; q++) {
                int i = independent[r];
                int j = independent[q];
                int p = dependent[r];
                int o = dependent[q];
                double entry = hessian[i * n + j] - hessian[i * n + o] - hessian[p * n + j] + hessian[p * n + o];
                if (ideal > 0) {
                    entry += (i == j ? ideal * phase.sites()[i] / y[i] : 0) + (p == o ? ideal * phase.sites()[p] / y[p] : 0);
                }
                double diagonal = entry;
                for (int k = 0; k < q; k++) {
                    entry -= factor[r * size + k] * factor[q * size + k];
                }
                if (r == q) {
                    if (!(entry > RELATIVE_PIVOT * Math.abs(diagonal)) || Double.isInfinite(entry)) {
                        return false;
                    }
                    factor[r * size + r] = Math.sqrt(entry);
                } else {
                    factor[r * size + q] = entry / factor[q * size + q];
                }
            }
        }
        return true;
    }

    /** Solves for the step whose product with the Hessian is a given vector, both restricted to what keeps the sums. */
    void solve(double[] right, double[] step) {
        for (int r = 0; r < size; r++) {
            double sum = right[independent[r]] - right[dependent[r]];
            for (int k = 0; k < r; k++) {
                sum -= factor[r * size + k] * reduced[k];
            }
            reduced[r] = sum / factor[r * size + r];
        }
        Arrays.fill(step, 0);
        for (int r = size - 1; r >= 0; r--) {
            double sum = reduced[r];
            for (int k = r + 1; k < size; k++) {
                sum -= factor[k * size + r] * reduced[k];
            }
            reduced[r] = sum / factor[r * size + r];
            step[independent[r]] = reduced[r];
            step[dependent[r]] -= reduced[r];
        }
    }
}

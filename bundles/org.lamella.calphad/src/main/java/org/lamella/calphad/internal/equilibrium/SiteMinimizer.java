package org.lamella.calphad.internal.equilibrium;

import org.lamella.calphad.GasConstant;

/**
 * Finds the composition of a phase that lies deepest below the plane of given potentials: a local minimum of G - sum mu_i N_i over site
 * fractions, by Newton's method with backtracking. Belongs to one thread.
 */
final class SiteMinimizer {

    private static final int MOST_STEPS = 300;
    private static final double TO_BOUNDARY = 0.95;
    static final double LEAST_FRACTION = 1e-100;
    private static final double SUFFICIENT = 1e-4;
    /** Newton's decrement over RT at which a minimum is taken as reached. */
    private static final double CONVERGED = 1e-14;
    private static final int MOST_HALVINGS = 40;
    private static final int MOST_SCALINGS = 8;
    private static final double SCALED = 1e-10;

    private final MinimizablePhase phase;
    private final ReducedHessian hessian;
    private final double[] gradient;
    private final double[] second;
    private final double[] worth;
    private final double[] step;
    private final double[] trial;
    private final double[] shifted;

    SiteMinimizer(MinimizablePhase phase) {
        this.phase = phase;
        hessian = new ReducedHessian(phase);
        int n = phase.variables();
        gradient = new double[n];
        second = new double[n * n];
        worth = new double[n];
        step = new double[n];
        trial = new double[n];
        shifted = new double[phase.elements()];
    }

    /**
     * Goes to a minimum.
     *
     * @param potentials potentials of the elements
     * @param y where it starts, in the interior; receives the minimum
     * @return G - sum mu_i N_i there, J/mol of formula units
     */
    double minimise(double[] potentials, double[] y) {
        phase.worth(potentials, worth);
        double tolerance = CONVERGED * GasConstant.J_PER_MOL_K * phase.gibbs().temperatureK();
        double value = value(y);
        for (int iteration = 0; iteration < MOST_STEPS; iteration++) {
            phase.gibbs().evaluate(y, gradient, second);
            for (int i = 0; i < y.length; i++) {
                gradient[i] = worth[i] - gradient[i];
            }
            hessian.factorise(y, second);
            hessian.solve(gradient, step);
            double decrement = 0;
            for (int i = 0; i < y.length; i++) {
                decrement += gradient[i] * step[i];
            }
            double next = search(y, value, decrement);
            if (Double.isNaN(next)) {
                return value;
            }
            value = next;
            System.arraycopy(trial, 0, y, 0, y.length);
            if (decrement < tolerance) {
                return value;
            }
        }
        return value;
    }

    /**
     * Goes to the composition that lies deepest below the plane per mole of atoms. The plane is shifted until the phase touches it
     * (Dinkelbach's method for ratios).
     *
     * @param potentials potentials of the elements
     * @param y where it starts; receives the composition
     * @return (sum mu_i N_i - G) per mole of atoms, the driving force in J/mol
     */
    double drivingForce(double[] potentials, double[] y) {
        double force = 0;
        for (int round = 0; round < MOST_SCALINGS; round++) {
            for (int e = 0; e < shifted.length; e++) {
                shifted[e] = potentials[e] - force;
            }
            double correction = -minimise(shifted, y) / phase.size(y);
            force += correction;
            if (Math.abs(correction) < SCALED * (1 + Math.abs(force))) {
                break;
            }
        }
        return force;
    }

    private double value(double[] y) {
        double value = phase.gibbs().evaluate(y, null, null);
        for (int i = 0; i < y.length; i++) {
            value -= worth[i] * y[i];
        }
        return value;
    }

    /** Backtracks along the step into {@code trial}; not a number when no shorter step is better. */
    private double search(double[] y, double value, double decrement) {
        double length = 1;
        for (int i = 0; i < y.length; i++) {
            if (step[i] < 0) {
                length = Math.min(length, -TO_BOUNDARY * y[i] / step[i]);
            }
        }
        double rounding = 1e-13 * Math.abs(value);
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (int i = 0; i < y.length; i++) {
                trial[i] = Math.max(LEAST_FRACTION, y[i] + length * step[i]);
            }
            double next = value(trial);
            if (next <= value - SUFFICIENT * length * decrement + rounding) {
                return next;
            }
            length /= 2;
        }
        return Double.NaN;
    }
}

package org.lamella.calphad.internal.equilibrium;

/** A phase with a composition and an amount that take part in an equilibrium, and its linear response to the potentials. */
public final class CompositionSet {

    private final int index;
    private final MinimizablePhase phase;
    private final double[] y;
    private double formulaUnits;

    private final ReducedHessian reduced;
    private final double[] gradient;
    private final double[] hessian;
    private final double[] amounts;
    private final double[] rest;
    private final double[][] response;
    private final double[] step;
    private double energy;

    /**
     * A set.
     *
     * @param index index of the phase in the caller's list
     * @param phase the phase
     * @param y site fractions in the interior; shared and changed
     * @param formulaUnits amount in moles of formula units
     */
    public CompositionSet(int index, MinimizablePhase phase, double[] y, double formulaUnits) {
        this.index = index;
        this.phase = phase;
        this.y = y;
        this.formulaUnits = formulaUnits;
        int n = y.length;
        reduced = new ReducedHessian(phase);
        gradient = new double[n];
        hessian = new double[n * n];
        amounts = new double[phase.elements()];
        rest = new double[n];
        response = new double[phase.elements()][n];
        step = new double[n];
    }

    /**
     * The phase.
     *
     * @return its index in the caller's list
     */
    public int index() {
        return index;
    }

    /**
     * The composition.
     *
     * @return site fractions, shared
     */
    public double[] y() {
        return y;
    }

    /**
     * The amount.
     *
     * @return moles of formula units
     */
    public double formulaUnits() {
        return formulaUnits;
    }

    /**
     * Atoms in the set.
     *
     * @return moles of atoms
     */
    public double atoms() {
        return formulaUnits * phase.size(y);
    }

    void formulaUnits(double amount) {
        formulaUnits = amount;
    }

    MinimizablePhase phase() {
        return phase;
    }

    double[] amounts() {
        return amounts;
    }

    double energy() {
        return energy;
    }

    /**
     * Prepares a step: site fractions that minimise G at potentials mu move, to first order, by rest + sum_e mu_e response_e
     * (Hillert, Physica B 103 (1981) 31).
     */
    void linearise() {
        energy = phase.gibbs().evaluate(y, gradient, hessian);
        phase.amounts(y, amounts);
        reduced.factorise(y, hessian);
        int n = y.length;
        for (int i = 0; i < n; i++) {
            gradient[i] = -gradient[i];
        }
        reduced.solve(gradient, rest);
        for (int e = 0; e < response.length; e++) {
            System.arraycopy(phase.atoms(), e * n, step, 0, n);
            reduced.solve(step, response[e]);
        }
    }

    /** Change of the amount of an element per formula unit: with {@code of} below 0 that of rest, else that of a unit of potential. */
    double amountChange(int element, int of) {
        double[] change = of < 0 ? rest : response[of];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += phase.atoms()[element * y.length + i] * change[i];
        }
        return sum;
    }

    /** Computes the step at potentials; returns the longest fraction of it that stays in the interior, at most 1. */
    double step(double[] potentials, double toBoundary) {
        double length = 1;
        for (int i = 0; i < y.length; i++) {
            double change = rest[i];
            for (int e = 0; e < potentials.length; e++) {
                change += potentials[e] * response[e][i];
            }
            step[i] = change;
            if (change < 0) {
                length = Math.min(length, -toBoundary * y[i] / change);
            }
        }
        return length;
    }

    /** Goes a fraction of the step; returns the largest change of a site fraction that the whole step would have made. */
    double advance(double length) {
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            largest = Math.max(largest, Math.abs(step[i]));
            y[i] = Math.max(SiteMinimizer.LEAST_FRACTION, y[i] + length * step[i]);
        }
        return largest;
    }
}

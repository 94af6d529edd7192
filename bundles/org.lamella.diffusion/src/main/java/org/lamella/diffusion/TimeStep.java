package org.lamella.diffusion;

import org.lamella.core.LamellaException;

/**
 * One step in time by the singly diagonally implicit method of two stages and second order that is L-stable and stiffly accurate
 * (R. Alexander, SIAM J. Numer. Anal. 14 (1977) 1006, gamma = 1 - 1/sqrt 2). It has the stability function of TR-BDF2 but begins with an
 * implicit Euler stage in place of a trapezoidal one: nothing need be consistent at the start, and a step profile does not ring.
 */
final class TimeStep {

    static final double GAMMA = 1 - Math.sqrt(0.5);
    private static final double ON = (1 - GAMMA) / GAMMA;
    /** Error of the method over that of the trapezoidal rule, of which the defect is known: (4 g^3 + 3 g^2 (1 - 2 g) - 1/6) / (1/12). */
    private static final double DEFECT_SHARE = 12 * (4 * Math.pow(GAMMA, 3) + 3 * GAMMA * GAMMA * (1 - 2 * GAMMA) - 1 / 6.0);

    private final DiffusionProblem problem;
    private final CoupledEquations equations;
    private final NewtonSolver newton;
    private final Layout layout;
    private final int m;

    TimeStep(DiffusionProblem problem, CoupledEquations equations) {
        this.problem = problem;
        this.equations = equations;
        newton = new NewtonSolver(equations);
        layout = equations.layout();
        m = layout.m;
    }

    NewtonSolver newton() {
        return newton;
    }

    /**
     * A state between steps.
     *
     * @param timeS time, s
     * @param x unknowns
     * @param amounts what they stand for
     * @param rates derivatives of the unknowns by time; empty before the first step
     */
    record State(double timeS, double[] x, Amounts amounts, double[] rates) {

        boolean hasRates() {
            return rates.length > 0;
        }
    }

    /**
     * Takes a step.
     *
     * @param from the state at its beginning
     * @param stepS length, s
     * @return the state at its end, or null when the equations could not be solved
     * @throws LamellaException when a phase has no data at the temperature
     */
    State take(State from, double stepS) throws LamellaException {
        double tau = GAMMA * stepS;
        double[] first = from.x.clone();
        if (from.hasRates()) {
            move(first, from.rates, tau);
        }
        equations.setTemperature(problem.temperature().at(from.timeS + tau));
        if (!newton.solve(first, from.amounts, tau)) {
            return null;
        }
        Amounts afterFirst = newton.balanced(first, from.amounts, tau);
        if (afterFirst == null) {
            return null;
        }
        double end = from.timeS + stepS;
        double[] onwards = new double[first.length];
        for (int j = 0; j < first.length; j++) {
            onwards[j] = (first[j] - from.x[j]) * ON;
        }
        double[] second = first.clone();
        move(second, onwards, 1);
        Amounts before = from.amounts.towards(afterFirst, ON);
        equations.setTemperature(problem.temperature().at(end));
        if (!newton.solve(second, before, tau)) {
            return null;
        }
        Amounts after = newton.balanced(second, before, tau);
        return after == null ? null : new State(end, second, after, rates(from, first, second, before, after, tau));
    }

    /** Moves unknowns as far as their domain allows. */
    private void move(double[] x, double[] rates, double time) {
        double[] change = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            change[j] = rates[j] * time;
        }
        double reach = equations.reach(x, change);
        for (int j = 0; j < x.length; j++) {
            x[j] += reach * change[j];
        }
    }

    /** Derivatives at the end of the step: of cells by their balances, at fixed shares of the region; of interfaces by what they swept. */
    private double[] rates(State from, double[] first, double[] second, Amounts before, Amounts after, double tau) {
        double[] rates = new double[second.length];
        for (int j = 0; j < rates.length; j++) {
            rates[j] = (second[j] - from.x[j] - ON * (first[j] - from.x[j])) / tau;
        }
        for (int r = 0; r < layout.regions(); r++) {
            if (equations.isFrozen(r)) {
                continue;
            }
            int at = layout.chain(r) + equations.region(r).firstCell() * m;
            double[] faces = after.faces[r];
            double[] facesBefore = before.faces[r];
            for (int j = 0; j < after.contents[r].length; j++) {
                int c = j / m;
                double volume = faces[c + 1] - faces[c];
                double grown = volume - (facesBefore[c + 1] - facesBefore[c]);
                rates[at + j] = (after.contents[r][j] - before.contents[r][j] - second[at + j] * grown) / (volume * tau);
            }
        }
        for (int i = 0; i < layout.interfaces(); i++) {
            rates[layout.position(i)] = velocity(second[layout.position(i)], i, before, after, tau);
        }
        return rates;
    }

    private double velocity(double position, int i, Amounts before, Amounts after, double tau) {
        int last = after.faces[i].length - 1;
        return (after.faces[i][last] - before.faces[i][last]) / (tau * problem.geometry().area(position));
    }

    /**
     * The error of a step relative to what is allowed: from the defect of the trapezoidal rule, which is known from the derivatives at
     * both ends.
     *
     * @param from state at the beginning
     * @param to state at the end
     * @param tolerance allowed error of a step, relative to the largest u-fraction of a component and to the length of a region
     * @return at most 1 when the step is good enough
     */
    double error(State from, State to, double tolerance) {
        double step = to.timeS - from.timeS;
        double[] scales = new double[m];
        newton.scales(to.x, scales);
        double worst = 0;
        for (int r = 0; r < layout.regions(); r++) {
            if (!equations.isFrozen(r)) {
                int at = layout.chain(r) + equations.region(r).firstCell() * m;
                for (int j = 0; j < equations.region(r).cells() * m; j++) {
                    worst = Math.max(worst, defect(from, to, at + j, step) / scales[j % m]);
                }
            }
        }
        for (int i = 0; i < layout.interfaces(); i++) {
            double length = Math.min(equations.end(to.x, i) - equations.start(to.x, i),
                    equations.end(to.x, i + 1) - equations.start(to.x, i + 1));
            worst = Math.max(worst, defect(from, to, layout.position(i), step) / length);
        }
        return worst / tolerance;
    }

    private static double defect(State from, State to, int j, double step) {
        double went = to.x[j] - from.x[j];
        if (!from.hasRates()) {
            // First step: implicit Euler is compared with
            return Math.abs(went - step * to.rates[j]) * 0.5;
        }
        return DEFECT_SHARE * Math.abs(went - 0.5 * step * (from.rates[j] + to.rates[j]));
    }
}

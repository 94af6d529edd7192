package org.lamella.diffusion;

import java.util.Arrays;

/** Solves the equations of one implicit stage by damped Newton iterations that stay within the domains of the phases. */
final class NewtonSolver {

    private static final int MOST_ITERATIONS = 14;
    /** A full step that changes everything by less than this, relative to its scale, leaves an error far below rounding. */
    private static final double SETTLED = 1e-8;
    /** From this iteration on steps must get shorter. */
    private static final int PATIENCE = 6;
    private static final double LEAST_REACH = 1e-8;
    /** What Newton's method may leave of the balance, relative; less than that is put right, more is a failure. */
    private static final double BALANCE_LEFT = 1e-8;

    private final CoupledEquations equations;
    private final Layout layout;
    private final double[] change;
    private final double[] scales;

    NewtonSolver(CoupledEquations equations) {
        this.equations = equations;
        layout = equations.layout();
        change = new double[layout.size];
        scales = new double[layout.m];
    }

    /**
     * Solves.
     *
     * @param x first guess, within the domains; receives the solution
     * @param before amounts at the beginning of the stage
     * @param tau length of the stage, s
     * @return whether it was found
     */
    boolean solve(double[] x, Amounts before, double tau) {
        double previous = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            equations.evaluate(x);
            if (!equations.newtonStep(x, before, tau, change)) {
                return false;
            }
            double reach = equations.reach(x, change);
            if (!(reach > LEAST_REACH)) {
                return false;
            }
            double size = size(x);
            for (int j = 0; j < change.length; j++) {
                x[j] += reach * change[j];
            }
            if (reach == 1 && size < SETTLED) {
                return true;
            }
            if (iteration >= PATIENCE && size > 0.5 * previous) {
                return false;
            }
            previous = size;
        }
        return false;
    }

    /** The largest change relative to its scale: the largest u-fraction of the component, the length of the shorter region. */
    private double size(double[] x) {
        scales(x, scales);
        double largest = 0;
        int m = layout.m;
        for (int r = 0; r < layout.regions(); r++) {
            int nodes = equations.isFrozen(r) ? 0 : equations.region(r).nodeCount();
            for (int j = 0; j < nodes * m; j++) {
                largest = Math.max(largest, Math.abs(change[layout.chain(r) + j]) / scales[j % m]);
            }
        }
        for (int i = 0; i < layout.interfaces(); i++) {
            for (int j = 0; j < 2 * m; j++) {
                largest = Math.max(largest, Math.abs(change[layout.leftOf(i) + j]) / scales[j % m]);
            }
            double length = Math.min(equations.end(x, i) - equations.start(x, i), equations.end(x, i + 1) - equations.start(x, i + 1));
            largest = Math.max(largest, Math.abs(change[layout.position(i)]) / length);
        }
        return largest;
    }

    /** The largest u-fractions. */
    void scales(double[] x, double[] largest) {
        Arrays.fill(largest, 1e-9);
        int m = layout.m;
        for (int j = 0; j < layout.size; j++) {
            int inInterfaces = j - (layout.interfaces() == 0 ? layout.size : layout.leftOf(0));
            boolean position = inInterfaces >= 0 && inInterfaces % (2 * m + 1) == 2 * m;
            if (!position) {
                int k = inInterfaces < 0 ? j % m : inInterfaces % (2 * m + 1) % m;
                largest[k] = Math.max(largest[k], Math.abs(x[j]));
            }
        }
    }

    /**
     * The amounts after a solved stage. What is left of the balance by rounding in stiff systems is spread evenly over all cells, so that
     * no error of conservation builds up.
     *
     * @param x solution, put right
     * @param before amounts at the beginning of the stage
     * @param tau length of the stage, s
     * @return the amounts, or null when far too much is left
     */
    Amounts balanced(double[] x, Amounts before, double tau) {
        int m = layout.m;
        double[] totals = before.totals.clone();
        if (!equations.isClosed()) {
            equations.evaluate(x);
            equations.assemble(x, before, tau);
            double[] inflow = equations.inflow();
            for (int k = 0; k < m; k++) {
                totals[k] += inflow[k];
            }
        }
        Amounts after = equations.amounts(x, before, totals);
        double[] sums = Amounts.sum(after.contents, m);
        double volume = 0;
        double all = 0;
        for (int r = 0; r < layout.regions(); r++) {
            double[] faces = after.faces[r];
            all += faces[faces.length - 1] - faces[0];
            if (!equations.isFrozen(r)) {
                volume += faces[faces.length - 1] - faces[0];
            }
        }
        for (int k = 0; k < m; k++) {
            double missing = totals[k] - sums[k];
            if (Math.abs(missing) > BALANCE_LEFT * Math.max(Math.abs(totals[k]), 1e-6 * all)) {
                return null;
            }
            spread(x, after, k, missing / volume);
        }
        return after;
    }

    private void spread(double[] x, Amounts after, int k, double u) {
        int m = layout.m;
        for (int r = 0; r < layout.regions(); r++) {
            if (!equations.isFrozen(r)) {
                int at = layout.chain(r) + equations.region(r).firstCell() * m;
                for (int c = 0; c < equations.region(r).cells(); c++) {
                    x[at + c * m + k] += u;
                    after.contents[r][c * m + k] += u * (after.faces[r][c + 1] - after.faces[r][c]);
                }
            }
        }
    }
}

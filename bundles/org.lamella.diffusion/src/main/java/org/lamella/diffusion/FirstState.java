package org.lamella.diffusion;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.TimeStep.State;

/**
 * Finds the compositions at the interfaces just after the start. Newton's method does not find them from a tie-line of equilibrium when
 * the supersaturation is high; so the regions are first given the compositions of the tie-line, for which the solution is known, and
 * then taken to their own step by step.
 */
final class FirstState {

    private static final double SHORTEST = 1e-4;

    private final Body body;
    private final int m;

    FirstState(Body body) {
        this.body = body;
        m = body.problem.components().unknowns();
    }

    /**
     * Puts compositions at the interfaces from which a first step can be taken.
     *
     * @param stepS length of that step, s
     * @throws LamellaException when there are none
     */
    void find(double stepS) throws LamellaException {
        body.equations.setTemperature(body.problem.temperature().at(body.state.timeS()));
        double[] x = attempt(body.state.x(), 1, stepS);
        if (x == null && hasFrozen()) {
            x = dissolving(stepS);
        }
        if (x == null) {
            x = byContinuation(stepS);
        }
        int at = body.equations.layout().leftOf(0);
        System.arraycopy(x, at, body.state.x(), at, x.length - at);
        for (int i = 0; i < body.equations.layout().interfaces(); i++) {
            body.state.x()[body.equations.layout().position(i)] = body.problem.bounds()[i + 1];
        }
    }

    private boolean hasFrozen() {
        for (int i = 0; i < body.dissolving.length; i++) {
            if (body.equations.frozenBeside(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A frozen phase that is not in equilibrium with anything near the alloy can still dissolve as it is. */
    private double[] dissolving(double stepS) {
        for (int i = 0; i < body.dissolving.length; i++) {
            body.dissolving[i] = body.equations.frozenBeside(i) >= 0;
        }
        body.equations.setDeposits(body.deposits, body.dissolving);
        double[] x = attempt(withSurfaces(), 1, stepS);
        for (double reached = 0; x == null && reached < 1; reached += 0.1) {
            // Half way to the tie-line the driving force is less
            double[] nearer = attempt(withSurfaces(), reached, stepS);
            x = nearer == null ? null : attempt(nearer, 1, stepS);
        }
        if (x == null || !shrinks(x)) {
            Arrays.fill(body.dissolving, false);
            body.equations.setDeposits(body.deposits, body.dissolving);
            return null;
        }
        return x;
    }

    /** The state with the compositions of frozen phases at their own side of the interfaces. */
    private double[] withSurfaces() {
        double[] x = body.state.x().clone();
        Layout layout = body.equations.layout();
        for (int i = 0; i < body.dissolving.length; i++) {
            int frozen = body.equations.frozenBeside(i);
            if (frozen >= 0) {
                double[] surface = body.deposits[frozen].surface(body.deposits[frozen].volume());
                System.arraycopy(surface, 0, x, frozen == i ? layout.leftOf(i) : layout.rightOf(i), m);
            }
        }
        return x;
    }

    private boolean shrinks(double[] x) {
        for (int i = 0; i < body.dissolving.length; i++) {
            if (body.dissolving[i]) {
                double moved = x[body.equations.layout().position(i)] - body.problem.bounds()[i + 1];
                if (body.equations.frozenBeside(i) == i ? moved > 0 : moved < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private double[] byContinuation(double stepS) throws LamellaException {
        double[] x = attempt(body.state.x(), 0, stepS);
        if (x == null) {
            throw new LamellaException("The compositions given at the " + interfaceNames() + " are no equilibrium at "
                    + body.problem.temperature().at(body.state.timeS()) + " K: check phases, temperature and composition.");
        }
        double reached = 0;
        double stride = 0.25;
        while (reached < 1) {
            double next = Math.min(1, reached + stride);
            double[] found = attempt(x, next, stepS);
            if (found != null) {
                x = found;
                reached = next;
                stride *= 2;
            } else {
                stride *= 0.5;
                if (stride < SHORTEST) {
                    throw new LamellaException("No local equilibrium was found at the " + interfaceNames() + " for the compositions given, only "
                            + "up to " + Math.round(100 * reached) + " % of their difference from equilibrium: the supersaturation is too"
                            + " high or the phases do not belong together at "
                            + body.problem.temperature().at(body.state.timeS()) + " K.");
                }
            }
        }
        return x;
    }

    private String interfaceNames() {
        StringBuilder names = new StringBuilder("interface");
        for (int i = 0; i < body.equations.layout().interfaces(); i++) {
            names.append(i == 0 ? " " : ", ").append(body.problem.regions().get(i).phase().name()).append(" | ")
                    .append(body.problem.regions().get(i + 1).phase().name());
        }
        return names.toString();
    }

    /** Solves a first implicit stage with the given share of the way from tie-line compositions to those of the regions. */
    private double[] attempt(double[] guess, double share, double stepS) {
        Layout layout = body.equations.layout();
        State state = body.state;
        double[] x = state.x().clone();
        System.arraycopy(guess, layout.leftOf(0), x, layout.leftOf(0), x.length - layout.leftOf(0));
        double[][] contents = new double[layout.regions()][];
        for (int r = 0; r < layout.regions(); r++) {
            contents[r] = state.amounts().contents[r].clone();
            if (body.equations.isFrozen(r)) {
                continue;
            }
            double[] tie = r == 0 ? body.problem.interfaces().get(0).left() : body.problem.interfaces().get(r - 1).right();
            int chain = layout.chain(r);
            for (int j = 0; j < body.equations.region(r).nodeCount() * m; j++) {
                x[chain + j] = tie[j % m] + share * (x[chain + j] - tie[j % m]);
            }
            int first = chain + body.equations.region(r).firstCell() * m;
            double[] faces = state.amounts().faces[r];
            for (int j = 0; j < contents[r].length; j++) {
                contents[r][j] = x[first + j] * (faces[j / m + 1] - faces[j / m]);
            }
        }
        Amounts before = new Amounts(state.amounts().faces, contents, state.amounts().totals);
        return body.steps.newton().solve(x, before, TimeStep.GAMMA * stepS) ? x : null;
    }
}

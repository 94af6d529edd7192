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
        if (hasFrozen() && (x == null || shrinks(x))) {
            double[] dissolved = dissolving(stepS);
            x = dissolved == null ? x : dissolved;
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

    /** A frozen phase keeps its composition when it dissolves, which is another problem than growth. */
    private double[] dissolving(double stepS) {
        for (int i = 0; i < body.dissolving.length; i++) {
            body.dissolving[i] = body.equations.frozenBeside(i) >= 0;
        }
        double[] x = continued(stepS).x;
        if (x == null || !shrinks(x)) {
            Arrays.fill(body.dissolving, false);
            x = null;
        }
        body.equations.setDeposits(body.deposits, body.dissolving);
        return x;
    }

    /** Whether a frozen phase gets smaller. */
    private boolean shrinks(double[] x) {
        for (int i = 0; i < body.dissolving.length; i++) {
            double moved = x[body.equations.layout().position(i)] - body.problem.bounds()[i + 1];
            int frozen = body.equations.frozenBeside(i);
            if (frozen >= 0 && (frozen == i ? moved < 0 : moved > 0)) {
                return true;
            }
        }
        return false;
    }

    private double[] byContinuation(double stepS) throws LamellaException {
        Continuation way = continued(stepS);
        if (way.reached < 0) {
            throw new LamellaException("The compositions given at the " + interfaceNames() + " are no equilibrium at "
                    + body.problem.temperature().at(body.state.timeS()) + " K: check phases, temperature and composition.");
        }
        if (way.x == null) {
            throw new LamellaException("No local equilibrium was found at the " + interfaceNames()
                    + " for the compositions given, only up to "
                    + Math.round(100 * way.reached)
                    + " % of their difference from equilibrium: the supersaturation is too high or the phases do"
                    + " not belong together at " + body.problem.temperature().at(body.state.timeS()) + " K.");
        }
        return way.x;
    }

    /** How far a continuation came: the solution, or none when it stopped on the way; nowhere at all is -1. */
    private record Continuation(double[] x, double reached) {
    }

    private Continuation continued(double stepS) {
        double[] x = attempt(body.state.x(), 0, stepS);
        if (x == null) {
            return new Continuation(null, -1);
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
                    return new Continuation(null, reached);
                }
            }
        }
        return new Continuation(x, 1);
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
        Deposit[] deposits = body.deposits.clone();
        for (int r = 0; r < layout.regions(); r++) {
            contents[r] = state.amounts().contents[r].clone();
            double[] tie = tieLine(r);
            if (body.equations.isFrozen(r)) {
                if (body.dissolving[r == 0 ? 0 : r - 1]) {
                    dissolveFrom(tie, share, r, x, contents, deposits);
                }
                continue;
            }
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
        body.equations.setDeposits(deposits, body.dissolving);
        Amounts before = new Amounts(state.amounts().faces, contents, state.amounts().totals);
        return body.steps.newton().solve(x, before, TimeStep.GAMMA * stepS) ? x : null;
    }

    private double[] tieLine(int r) {
        return r == 0 ? body.problem.interfaces().get(0).left() : body.problem.interfaces().get(r - 1).right();
    }

    /** A dissolving phase is taken from the composition of the tie-line to its own, too. */
    private void dissolveFrom(double[] tie, double share, int r, double[] x, double[][] contents, Deposit[] deposits) {
        double volume = body.deposits[r].volume();
        double[] surface = body.deposits[r].surface(volume);
        for (int k = 0; k < m; k++) {
            surface[k] = tie[k] + share * (surface[k] - tie[k]);
            contents[r][k] = volume * surface[k];
        }
        deposits[r] = Deposit.uniform(volume, surface);
        Layout layout = body.equations.layout();
        System.arraycopy(surface, 0, x, r == 0 ? layout.leftOf(0) : layout.rightOf(r - 1), m);
    }
}

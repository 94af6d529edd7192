package org.lamella.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.TimeStep.State;
import org.lamella.diffusion.phase.ThermodynamicState;

/**
 * Carries a problem through time with steps as long as their error allows. The result does not depend on threads or chance. A simulation
 * is used once.
 */
public final class Simulation {

    private static final double SAFETY = 0.9;
    private static final double MOST_GROWTH = 4;
    private static final double LEAST_GROWTH = 0.2;
    private static final double AFTER_FAILURE = 0.25;
    /** A step of this share of the time that diffusion takes through the finest cell is short enough to begin with. */
    private static final double FIRST_STEP = 0.1;
    /** A step takes no more than this share of a region away. */
    private static final double MOST_LOSS = 0.6;
    private static final double SHORTEST_STEP = 1e-13;

    private final SolverSettings settings;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private Body body;
    private double[] greatestLengths;
    private double stepS;
    private boolean ended;
    private double reseatedAtS = Double.NEGATIVE_INFINITY;

    /**
     * A simulation that has not begun.
     *
     * @param problem what there is at the start
     * @param settings how exactly to work
     * @throws LamellaException when the problem makes no sense
     */
    public Simulation(DiffusionProblem problem, SolverSettings settings) throws LamellaException {
        problem.check();
        this.settings = settings;
        body = Body.atStart(problem);
    }

    private Simulation(Body body, SolverSettings settings) {
        this.body = body;
        this.settings = settings;
    }

    /**
     * A simulation that goes on where another one stopped.
     *
     * @param problem the problem of the other one
     * @param from where to go on
     * @param settings how exactly to work
     * @return the simulation
     * @throws LamellaException when the state does not belong to the problem
     */
    public static Simulation resume(DiffusionProblem problem, Snapshot from, SolverSettings settings) throws LamellaException {
        return new Simulation(Resumption.body(problem, from), settings);
    }

    /**
     * Simulates.
     *
     * @param timesS times that must be reached exactly, s, rising; the last one is the end
     * @param progress told the simulated time; cancels
     * @return all states
     * @throws LamellaException when the equations cannot be solved, saying where and why; also when cancelled
     */
    public Trajectory run(double[] timesS, Progress progress) throws LamellaException {
        double end = timesS[timesS.length - 1];
        begin();
        double origin = stepS;
        double beginning = body.state.timeS();
        for (double target : timesS) {
            while (!ended && body.state.timeS() < target) {
                progress.checkCancelled();
                step(target);
                if (snapshots.size() > settings.mostSteps()) {
                    throw new LamellaException("The simulation took " + settings.mostSteps() + " steps and is at "
                            + number(body.state.timeS())
                            + " s; allow more steps, a larger error, or ask for a shorter time.");
                }
                progress.fraction(Math.log1p((body.state.timeS() - beginning) / origin) / Math.log1p((end - beginning) / origin));
                progress.message("Diffusion at " + number(body.state.timeS()) + " s");
            }
        }
        return new Trajectory(body.problem.components(), body.problem.geometry(), snapshots, events);
    }

    private void begin() throws LamellaException {
        body.equations.setTemperature(body.problem.temperature().at(body.state.timeS()));
        stepS = settings.firstStepS() > 0 ? settings.firstStepS() : shortestDiffusionTime() * FIRST_STEP;
        stepS = Math.min(stepS, settings.longestStepS());
        if (body.equations.layout().interfaces() > 0) {
            new FirstState(body).find(stepS);
        }
        greatestLengths = lengths();
        snapshots.add(body.snapshot());
    }

    private double shortestDiffusionTime() {
        double shortest = Double.POSITIVE_INFINITY;
        int m = body.problem.components().unknowns();
        double[] unknowns = new double[m];
        double[] d = new double[m * m];
        for (int r = 0; r < body.problem.regions().size(); r++) {
            if (body.equations.isFrozen(r)) {
                continue;
            }
            RegionEquations region = body.equations.region(r);
            int at = body.equations.layout().chain(r);
            System.arraycopy(body.state.x(), at, unknowns, 0, m);
            region.state().interdiffusivities(unknowns, d);
            double largest = 0;
            for (int k = 0; k < m; k++) {
                largest = Math.max(largest, Math.abs(d[k * m + k]));
            }
            double finest = 1;
            for (int c = 0; c < region.cells(); c++) {
                finest = Math.min(finest, region.grid().face(c + 1) - region.grid().face(c));
            }
            double width = finest * body.length(r);
            shortest = Math.min(shortest, width * width / largest);
        }
        return Double.isFinite(shortest) && shortest > 0 ? shortest : 1;
    }

    private double[] lengths() {
        double[] lengths = new double[body.problem.regions().size()];
        for (int r = 0; r < lengths.length; r++) {
            lengths[r] = body.length(r);
        }
        return lengths;
    }

    /** Takes one step that is exact enough, not beyond the target. */
    private void step(double target) throws LamellaException {
        while (true) {
            double bend = body.problem.temperature().nextBend(body.state.timeS());
            double limit = Math.min(target, bend);
            double room = limit - body.state.timeS();
            double step = Math.min(Math.min(stepS, settings.longestStepS()), lossLimit());
            // No crumbs before the target
            boolean reaches = step >= room * (1 - 1e-9);
            step = reaches ? room : step > 0.5 * room ? 0.5 * room : step;
            if (step < SHORTEST_STEP * Math.max(body.state.timeS(), 1e-6)) {
                if (reseatedAtS == body.state.timeS() || !reseat()) {
                    throw stuck(step);
                }
                continue;
            }
            State to = attempt(step);
            if (to == null) {
                stepS = step * AFTER_FAILURE;
                continue;
            }
            double error = body.steps.error(body.state, to, settings.tolerance());
            if (error > 1) {
                stepS = step * Math.max(LEAST_GROWTH, SAFETY * Math.cbrt(1 / error));
                continue;
            }
            double growth = Math.max(LEAST_GROWTH, Math.min(MOST_GROWTH, SAFETY / Math.cbrt(Math.max(error, 1e-12))));
            stepS = Math.max(step * growth, reaches ? Math.min(stepS, step * MOST_GROWTH * MOST_GROWTH) : 0);
            accept(reaches ? new State(limit, to.x(), to.amounts(), limit == bend ? new double[0] : to.rates()) : to);
            return;
        }
    }

    /**
     * Looks for the interface compositions anew, as at the start: what dissolves may have come upon a layer of quite another composition.
     *
     * @return whether any were found
     */
    private boolean reseat() throws LamellaException {
        reseatedAtS = body.state.timeS();
        if (body.equations.layout().interfaces() == 0) {
            return false;
        }
        Body seated = Resumption.body(body.problem, body.snapshot());
        seated.equations.setTemperature(seated.problem.temperature().at(seated.state.timeS()));
        double first = shortestDiffusionTime() * FIRST_STEP;
        try {
            new FirstState(seated).find(first);
        } catch (LamellaException none) {
            return false;
        }
        body = seated;
        stepS = first;
        return true;
    }

    /** A step, in the sense that frozen phases grow or dissolve in it. */
    private State attempt(double step) throws LamellaException {
        State to = body.steps.take(body.state, step);
        if (to == null || !turn(to)) {
            return to;
        }
        body.equations.setDeposits(body.deposits, body.dissolving);
        // Where each sense leads to the other the interface stands, and either will do
        return body.steps.take(body.withSurfaces(), step);
    }

    /** Turns the sense of frozen phases that go the other way. @return whether there are any */
    private boolean turn(State to) {
        boolean turned = false;
        for (int i = 0; i < body.dissolving.length; i++) {
            if (body.equations.frozenBeside(i) >= 0 && body.shrank(i, body.state, to) != body.dissolving[i]) {
                body.dissolving[i] = !body.dissolving[i];
                turned = true;
            }
        }
        return turned;
    }

    private double lossLimit() {
        double limit = Double.POSITIVE_INFINITY;
        if (!body.state.hasRates()) {
            return limit;
        }
        Layout layout = body.equations.layout();
        for (int r = 0; r < layout.regions(); r++) {
            double from = r == 0 ? 0 : body.state.rates()[layout.position(r - 1)];
            double to = r == layout.regions() - 1 ? 0 : body.state.rates()[layout.position(r)];
            if (to < from) {
                limit = Math.min(limit, MOST_LOSS * body.length(r) / (from - to));
            }
        }
        return limit;
    }

    private void accept(State to) throws LamellaException {
        body.accept(to);
        snapshots.add(body.snapshot());
        for (int r = 0; r < greatestLengths.length; r++) {
            double length = body.length(r);
            greatestLengths[r] = Math.max(greatestLengths[r], length);
            if (greatestLengths.length > 1 && length < Vanishing.VANISHED * greatestLengths[r]) {
                vanish(r);
                return;
            }
        }
    }

    private void vanish(int r) throws LamellaException {
        String name = body.problem.regions().get(r).phase().name();
        Body rest = new Vanishing(body, r).withoutRegion();
        if (rest == null) {
            events.add("After " + number(body.state.timeS()) + " s the last of " + name
                    + " was consumed; nothing can diffuse in what is left, and the simulation ended there.");
            ended = true;
            return;
        }
        events.add("After " + number(body.state.timeS()) + " s " + name + " had vanished.");
        body = rest;
        body.equations.setTemperature(body.problem.temperature().at(body.state.timeS()));
        stepS = Math.min(stepS, shortestDiffusionTime() * FIRST_STEP);
        greatestLengths = lengths();
        snapshots.add(body.snapshot());
    }

    private LamellaException stuck(double step) {
        StringBuilder text = new StringBuilder("The simulation cannot go on after ").append(number(body.state.timeS()))
                .append(" s at ").append(number(body.problem.temperature().at(body.state.timeS())))
                .append(" K: ").append(body.equations.layout().interfaces() > 0
                        ? "no local equilibrium at the interfaces" : "no composition of the phase")
                .append(" balances all components any more, even for a step of ").append(number(step)).append(" s");
        Layout layout = body.equations.layout();
        for (int i = 0; i < layout.interfaces(); i++) {
            text.append("; at the interface ").append(body.problem.regions().get(i).phase().name()).append(" | ")
                    .append(body.problem.regions().get(i + 1).phase().name()).append(" u is ")
                    .append(composition(layout.leftOf(i))).append(" | ").append(composition(layout.rightOf(i)));
        }
        return new LamellaException(text.append(instability())
                .append(". Check that both phases are stable at this temperature and composition,"
                + " and that no phase is supersaturated beyond the composition of its neighbour.").toString());
    }

    /** A phase that would unmix has no solution of the diffusion equations, however short the steps. */
    private String instability() {
        for (int r = 0; r < body.problem.regions().size(); r++) {
            if (!body.equations.isFrozen(r) && body.equations.region(r).state() instanceof ThermodynamicState state) {
                RegionEquations region = body.equations.region(r);
                int m = body.equations.layout().m;
                for (int p = 0; p < region.nodeCount(); p++) {
                    int at = body.equations.layout().chain(r) + p * m;
                    if (!Stability.isStable(state, body.problem.components(), body.state.x(), at)) {
                        return "; " + region.phase().name() + " with u of " + composition(at)
                                + " is unstable and would separate into two phases of its structure (a miscibility gap), which diffusion"
                                + " in one phase cannot describe";
                    }
                }
            }
        }
        return "";
    }

    private String composition(int at) {
        List<String> symbols = body.problem.components().unknownSymbols();
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < symbols.size(); k++) {
            text.append(k == 0 ? "" : " ").append(symbols.get(k)).append(' ').append(number(body.state.x()[at + k]));
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}

package org.lamella.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A problem at an instant with all that the steps need: its equations, its state, its deposits. Regions that vanish make another body.
 */
final class Body {

    final DiffusionProblem problem;
    final CoupledEquations equations;
    final TimeStep steps;
    final Deposit[] deposits;
    final boolean[] dissolving;
    TimeStep.State state;

    private Body(DiffusionProblem problem, CoupledEquations equations, Deposit[] deposits) {
        this.problem = problem;
        this.equations = equations;
        this.deposits = deposits;
        steps = new TimeStep(problem, equations);
        dissolving = new boolean[equations.layout().interfaces()];
    }

    /** A body as the problem describes it. */
    static Body atStart(DiffusionProblem problem) {
        int m = problem.components().unknowns();
        double[][] cells = new double[problem.regions().size()][];
        Deposit[] deposits = new Deposit[cells.length];
        for (int r = 0; r < cells.length; r++) {
            Region region = problem.regions().get(r);
            double from = problem.bounds()[r];
            double to = problem.bounds()[r + 1];
            if (region.grid().isEmpty()) {
                deposits[r] = Deposit.uniform(problem.geometry().volumeBetween(from, to), region.composition().at(0.5 * (from + to)));
            } else {
                Grid grid = region.grid().get();
                cells[r] = new double[grid.cells() * m];
                for (int c = 0; c < grid.cells(); c++) {
                    System.arraycopy(region.composition().at(from + grid.centre(c) * (to - from)), 0, cells[r], c * m, m);
                }
            }
        }
        return of(problem, cells, deposits, 0, new double[0]);
    }

    /**
     * A body with given contents.
     *
     * @param problem regions, interfaces and ends; the starting compositions of its interfaces are used, those of its regions are not
     * @param cells unknowns of the cells of each region, null for a frozen one
     * @param deposits deposits of frozen regions
     * @param timeS time, s
     * @param totals contents that there must be; none to take those that there are
     */
    static Body of(DiffusionProblem problem, double[][] cells, Deposit[] deposits, double timeS, double[] totals) {
        int m = problem.components().unknowns();
        CoupledEquations equations = new CoupledEquations(problem);
        Layout layout = equations.layout();
        double[] x = new double[layout.size];
        double[][] faces = new double[cells.length][];
        double[][] contents = new double[cells.length][];
        for (int r = 0; r < cells.length; r++) {
            double from = problem.bounds()[r];
            double to = problem.bounds()[r + 1];
            if (cells[r] == null) {
                faces[r] = new double[] {problem.geometry().volume(from), problem.geometry().volume(to)};
                contents[r] = new double[m];
                for (int k = 0; k < m; k++) {
                    contents[r][k] = deposits[r].contentBelow(deposits[r].volume(), k);
                }
                continue;
            }
            RegionEquations region = equations.region(r);
            region.place(from, to);
            faces[r] = region.volumes().clone();
            contents[r] = new double[cells[r].length];
            int chain = layout.chain(r);
            for (int j = 0; j < cells[r].length; j++) {
                x[chain + region.firstCell() * m + j] = cells[r][j];
                contents[r][j] = cells[r][j] * (faces[r][j / m + 1] - faces[r][j / m]);
            }
            fillSurfaces(x, chain, region, m);
        }
        for (int i = 0; i < layout.interfaces(); i++) {
            Interface between = problem.interfaces().get(i);
            System.arraycopy(between.left(), 0, x, layout.leftOf(i), m);
            System.arraycopy(between.right(), 0, x, layout.rightOf(i), m);
            x[layout.position(i)] = problem.bounds()[i + 1];
        }
        double[] sums = totals.length == m ? totals : Amounts.sum(contents, m);
        Body body = new Body(problem, equations, deposits);
        body.state = new TimeStep.State(timeS, x, new Amounts(faces, contents, sums), new double[0]);
        equations.setDeposits(body.deposits, body.dissolving);
        return body;
    }

    /** Surface nodes begin with the composition of the cell beside them. */
    private static void fillSurfaces(double[] x, int chain, RegionEquations region, int m) {
        int last = chain + (region.nodeCount() - 1) * m;
        if (region.firstCell() == 1) {
            System.arraycopy(x, chain + m, x, chain, m);
        }
        if (region.nodeCount() > region.firstCell() + region.cells()) {
            System.arraycopy(x, last - m, x, last, m);
        }
    }

    double length(int r) {
        return equations.end(state.x(), r) - equations.start(state.x(), r);
    }

    /** Whether a frozen region beside an interface got smaller between two states. */
    boolean shrank(int i, TimeStep.State from, TimeStep.State to) {
        int r = equations.frozenBeside(i);
        double before = from.amounts().faces[r][1] - from.amounts().faces[r][0];
        double after = to.amounts().faces[r][1] - to.amounts().faces[r][0];
        return after < before;
    }

    /** The state with dissolving phases at their own side of the interfaces, to begin a step in the other sense from. */
    TimeStep.State withSurfaces() {
        double[] x = state.x().clone();
        double[] rates = state.rates().clone();
        Layout layout = equations.layout();
        for (int i = 0; i < dissolving.length; i++) {
            int frozen = equations.frozenBeside(i);
            if (frozen >= 0 && dissolving[i]) {
                int at = frozen == i ? layout.leftOf(i) : layout.rightOf(i);
                System.arraycopy(deposits[frozen].surface(deposits[frozen].volume()), 0, x, at, layout.m);
                if (rates.length > 0) {
                    Arrays.fill(rates, at, at + layout.m, 0);
                }
            }
        }
        return new TimeStep.State(state.timeS(), x, state.amounts(), rates);
    }

    /** Goes on from a state that a step has led to. */
    void accept(TimeStep.State to) {
        state = to;
        for (int i = 0; i < dissolving.length; i++) {
            int r = equations.frozenBeside(i);
            if (r >= 0) {
                double[] faces = to.amounts().faces[r];
                deposits[r] = deposits[r].movedTo(faces[1] - faces[0], to.amounts().contents[r]);
            }
        }
        equations.setDeposits(deposits, dissolving);
    }

    Snapshot snapshot() {
        int m = problem.components().unknowns();
        Layout layout = equations.layout();
        double[] x = state.x();
        List<Snapshot.Stretch> stretches = new ArrayList<>();
        for (int r = 0; r < layout.regions(); r++) {
            stretches.add(equations.isFrozen(r) ? layers(r) : cells(r));
        }
        List<Snapshot.Contact> contacts = new ArrayList<>();
        for (int i = 0; i < layout.interfaces(); i++) {
            double velocity = state.hasRates() ? state.rates()[layout.position(i)] : 0;
            contacts.add(new Snapshot.Contact(x[layout.position(i)], velocity, slice(x, layout.leftOf(i), m), slice(x, layout.rightOf(i),
                    m)));
        }
        return new Snapshot(state.timeS(), problem.temperature().at(state.timeS()), stretches, contacts, state.amounts().totals.clone(),
                Amounts.sum(state.amounts().contents, m));
    }

    private Snapshot.Stretch cells(int r) {
        RegionEquations region = equations.region(r);
        region.place(equations.start(state.x(), r), equations.end(state.x(), r));
        int m = equations.layout().m;
        return new Snapshot.Stretch(region.phase(), false, region.positions().clone(),
                slice(state.x(), equations.layout().chain(r) + region.firstCell() * m, region.cells() * m));
    }

    private Snapshot.Stretch layers(int r) {
        int m = equations.layout().m;
        Deposit deposit = deposits[r];
        int count = deposit.layers();
        boolean left = r == 0;
        double wall = problem.geometry().volume(problem.bounds()[left ? 0 : r + 1]);
        double[] faces = new double[count + 1];
        double[] values = new double[count * m];
        for (int j = 0; j <= count; j++) {
            double volume = deposit.volume(left ? j : count - j);
            faces[j] = problem.geometry().position(left ? wall + volume : wall - volume);
        }
        faces[left ? 0 : count] = problem.bounds()[left ? 0 : r + 1];
        faces[left ? count : 0] = left ? equations.end(state.x(), r) : equations.start(state.x(), r);
        for (int j = 0; j < count * m; j++) {
            values[j] = deposit.u(left ? j / m : count - 1 - j / m, j % m);
        }
        return new Snapshot.Stretch(problem.regions().get(r).phase(), true, faces, values);
    }

    private static double[] slice(double[] x, int at, int length) {
        return Arrays.copyOfRange(x, at, at + length);
    }
}

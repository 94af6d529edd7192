package org.lamella.diffusion;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.RegionEquations.End;
import org.lamella.diffusion.phase.PhaseState;

/**
 * All equations of an implicit stage together: the balances of all cells, what holds at the interfaces, the balances of the interfaces.
 * They are solved by Newton's method with exact derivatives; the cells are eliminated region by region, and what is left is a dense
 * system of 2 m + 1 unknowns an interface (a Schur complement).
 */
final class CoupledEquations {

    private final DiffusionProblem problem;
    private final Layout layout;
    private final int m;
    private final RegionEquations[] regions;
    private final PhaseState[] states;
    private final double[][] frozenNodes;
    private final SurfaceEquations leftSurface;
    private final SurfaceEquations rightSurface;
    private final InterfaceTerms conditionTerms;
    private final double[] dense;
    private final double[] denseSide;
    private final int[] pivots;
    private InterfaceCondition[] conditions;
    private boolean[] dissolving;
    private Deposit[] deposits;

    CoupledEquations(DiffusionProblem problem) {
        this.problem = problem;
        m = problem.components().unknowns();
        int count = problem.regions().size();
        regions = new RegionEquations[count];
        states = new PhaseState[count];
        frozenNodes = new double[count][];
        int[] nodes = new int[count];
        for (int r = 0; r < count; r++) {
            if (problem.regions().get(r).grid().isPresent()) {
                regions[r] = new RegionEquations(problem.regions().get(r).phase(), problem.geometry(),
                        problem.regions().get(r).grid().get(), r == 0 ? end(problem.left()) : End.INTERFACE,
                        r == count - 1 ? end(problem.right()) : End.INTERFACE);
                nodes[r] = regions[r].nodeCount();
            }
        }
        layout = new Layout(m, nodes);
        leftSurface = surface(0, problem.left(), true);
        rightSurface = surface(count - 1, problem.right(), false);
        conditionTerms = new InterfaceTerms(m);
        int rows = layout.interfaces() * (2 * m + 1);
        dense = new double[rows * rows];
        denseSide = new double[rows];
        pivots = new int[rows];
        conditions = problem.interfaces().stream().map(Interface::condition).toArray(InterfaceCondition[]::new);
        dissolving = new boolean[layout.interfaces()];
        deposits = new Deposit[count];
    }

    private static End end(Boundary boundary) {
        return boundary instanceof Boundary.Closed ? End.CLOSED : End.HELD;
    }

    private SurfaceEquations surface(int r, Boundary boundary, boolean left) {
        return regions[r] != null && boundary instanceof Boundary.Exchange exchange
                ? new SurfaceEquations(regions[r], exchange, left) : null;
    }

    Layout layout() {
        return layout;
    }

    RegionEquations region(int r) {
        return regions[r];
    }

    boolean isFrozen(int r) {
        return regions[r] == null;
    }

    PhaseState state(int r) {
        return states[r];
    }

    /** Takes all phases to a temperature. */
    void setTemperature(double temperatureK) throws LamellaException {
        for (int r = 0; r < states.length; r++) {
            if (states[r] != null && states[r].temperatureK() == temperatureK) {
                continue;
            }
            if (isFrozen(r)) {
                states[r] = problem.regions().get(r).phase().at(temperatureK);
                frozenNodes[r] = new double[states[r].nodeSize()];
            } else {
                regions[r].setTemperature(temperatureK);
                states[r] = regions[r].state();
            }
        }
    }

    /** Says which frozen phases dissolve, and what they consist of. */
    void setDeposits(Deposit[] deposits, boolean[] dissolving) {
        this.deposits = deposits;
        this.dissolving = dissolving;
        for (int i = 0; i < conditions.length; i++) {
            InterfaceCondition condition = problem.interfaces().get(i).condition();
            int frozen = frozenBeside(i);
            conditions[i] = dissolving[i]
                    ? condition.whenDissolving(frozen == i, deposits[frozen].surface(deposits[frozen].volume())) : condition;
        }
    }

    /** The frozen region beside an interface, or -1. */
    int frozenBeside(int i) {
        return isFrozen(i) ? i : isFrozen(i + 1) ? i + 1 : -1;
    }

    double start(double[] x, int r) {
        return r == 0 ? problem.bounds()[0] : x[layout.position(r - 1)];
    }

    double end(double[] x, int r) {
        return r == layout.regions() - 1 ? problem.bounds()[r + 1] : x[layout.position(r)];
    }

    private int leftSide(int r) {
        return r == 0 ? -1 : layout.rightOf(r - 1);
    }

    private int rightSide(int r) {
        return r == layout.regions() - 1 ? -1 : layout.leftOf(r);
    }

    /** Computes places and phases from the unknowns. */
    void evaluate(double[] x) {
        for (int r = 0; r < regions.length; r++) {
            if (isFrozen(r)) {
                states[r].evaluate(x, r == 0 ? layout.leftOf(0) : layout.rightOf(r - 1), frozenNodes[r], 0);
            } else {
                regions[r].place(start(x, r), end(x, r));
                regions[r].evaluate(x, layout.chain(r), leftSide(r), rightSide(r));
            }
        }
    }

    /**
     * A Newton step; the unknowns must have been evaluated.
     *
     * @param x the unknowns
     * @param before amounts at the beginning of the stage
     * @param tau length of the stage, s
     * @param change receives the change that Newton's method makes
     * @return false when the equations are singular
     */
    boolean newtonStep(double[] x, Amounts before, double tau, double[] change) {
        assemble(x, before, tau);
        for (RegionEquations region : regions) {
            if (region != null && !region.system.solve()) {
                return false;
            }
        }
        return layout.interfaces() == 0 ? backSubstitute(change) : solveInterfaces(x, before, change);
    }

    /** Makes the systems of all regions. */
    void assemble(double[] x, Amounts before, double tau) {
        for (int r = 0; r < regions.length; r++) {
            if (!isFrozen(r)) {
                regions[r].assemble(x, layout.chain(r), leftSide(r), rightSide(r), tau, before.faces[r], before.contents[r]);
            }
        }
        if (leftSurface != null) {
            leftSurface.add(x, layout.chain(0), tau);
        }
        if (rightSurface != null) {
            rightSurface.add(x, layout.chain(regions.length - 1), tau);
        }
    }

    private boolean solveInterfaces(double[] x, Amounts before, double[] change) {
        int rows = denseSide.length;
        int block = 2 * m + 1;
        Arrays.fill(dense, 0);
        Arrays.fill(denseSide, 0);
        for (int i = 0; i < layout.interfaces(); i++) {
            addCondition(x, i);
            addFlow(x, before, i, i, 1);
            addFlow(x, before, i, i + 1, -1);
            if (!conditions[i].moves()) {
                int row = i * block + 2 * m;
                dense[row * rows + row] = 1;
                denseSide[row] = x[layout.position(i)] - problem.bounds()[i + 1];
            }
        }
        equilibrate(rows);
        if (!SmallMatrix.factor(dense, 0, rows, pivots, 0)) {
            return false;
        }
        for (int j = 0; j < rows; j++) {
            denseSide[j] = -denseSide[j];
        }
        SmallMatrix.solve(dense, 0, rows, pivots, 0, denseSide, 0, 1);
        System.arraycopy(denseSide, 0, change, layout.leftOf(0), rows);
        return backSubstitute(change);
    }

    /** Equations of equilibrium are of order one, balances of the order of a cell's content. */
    private void equilibrate(int rows) {
        for (int r = 0; r < rows; r++) {
            double largest = 0;
            for (int c = 0; c < rows; c++) {
                largest = Math.max(largest, Math.abs(dense[r * rows + c]));
            }
            if (largest > 0) {
                for (int c = 0; c < rows; c++) {
                    dense[r * rows + c] /= largest;
                }
                denseSide[r] /= largest;
            }
        }
    }

    private void addCondition(double[] x, int i) {
        int rows = denseSide.length;
        int first = i * (2 * m + 1);
        conditionTerms.clear();
        conditions[i].evaluate(side(x, i, layout.leftOf(i), false), side(x, i + 1, layout.rightOf(i), true), conditionTerms);
        int equations = conditions[i].moves() ? m + 1 : m;
        for (int e = 0; e < equations; e++) {
            // Rows from the block's end on, so that the balances keep the first m rows
            int row = first + m + e;
            denseSide[row] = conditionTerms.rest[e];
            for (int l = 0; l < m; l++) {
                dense[row * rows + first + l] = conditionTerms.byLeft[e * m + l];
                dense[row * rows + first + m + l] = conditionTerms.byRight[e * m + l];
            }
        }
    }

    private InterfaceCondition.Side side(double[] x, int r, int at, boolean regionIsRight) {
        if (isFrozen(r)) {
            return new InterfaceCondition.Side(states[r], frozenNodes[r], 0, x, at);
        }
        return new InterfaceCondition.Side(states[r], regions[r].nodes(), regionIsRight ? regions[r].leftSide() : regions[r].rightSide(), x,
                at);
    }

    /** What flows through an interface as a region at one of its sides sees it, with weight +1 for the left region, -1 for the right. */
    private void addFlow(double[] x, Amounts before, int i, int r, int sign) {
        if (isFrozen(r)) {
            addFrozenFlow(x, before, i, r, sign);
        } else {
            addDiffusingFlow(i, r, sign);
        }
    }

    private void addFrozenFlow(double[] x, Amounts before, int i, int r, int sign) {
        int rows = denseSide.length;
        int first = i * (2 * m + 1);
        int side = first + (r == i ? 0 : m);
        double position = x[layout.position(i)];
        double area = problem.geometry().area(position);
        double swept = swept(position, before, i, r);
        for (int k = 0; k < m; k++) {
            int row = first + k;
            if (dissolving[i]) {
                double volume = frozenVolume(position, r);
                double gained = deposits[r].contentBelow(volume, k) - before.contents[r][k];
                denseSide[row] += sign * (sign > 0 ? -gained : gained);
                dense[row * rows + first + 2 * m] -= sign * area * deposits[r].surface(volume)[k];
            } else {
                double u = x[layout.leftOf(i) + (r == i ? 0 : m) + k];
                denseSide[row] -= sign * swept * u;
                dense[row * rows + side + k] -= sign * swept;
                dense[row * rows + first + 2 * m] -= sign * area * u;
            }
        }
    }

    /** Volume that an interface has swept, positive to the right. */
    private double swept(double position, Amounts before, int i, int r) {
        double[] faces = before.faces[r];
        return problem.geometry().volume(position) - (r == i ? faces[faces.length - 1] : faces[0]);
    }

    private double frozenVolume(double position, int r) {
        double wall = problem.bounds()[r == 0 ? 0 : r + 1];
        return Math.abs(problem.geometry().volumeBetween(wall, position));
    }

    private void addDiffusingFlow(int i, int r, int sign) {
        int rows = denseSide.length;
        int block = 2 * m + 1;
        int first = i * block;
        RegionEquations region = regions[r];
        boolean atItsRight = r == i;
        FaceTerms face = atItsRight ? region.rightFace : region.leftFace;
        double[] bySide = atItsRight ? face.byRight : face.byLeft;
        double[] byCell = atItsRight ? face.byLeft : face.byRight;
        int side = first + (atItsRight ? 0 : m);
        int node = atItsRight ? region.nodeCount() - 1 : 0;
        for (int k = 0; k < m; k++) {
            int row = first + k;
            denseSide[row] += sign * face.amount[k];
            if (r > 0) {
                dense[row * rows + (r - 1) * block + 2 * m] += sign * face.byStart[k];
            }
            if (r < layout.regions() - 1) {
                dense[row * rows + r * block + 2 * m] += sign * face.byEnd[k];
            }
            for (int l = 0; l < m; l++) {
                dense[row * rows + side + l] += sign * bySide[k * m + l];
                eliminateCell(row, sign * byCell[k * m + l], region, r, node * m + l);
            }
        }
    }

    /** Puts in place of a cell's unknown what its region's solution makes of it. */
    private void eliminateCell(int row, double factor, RegionEquations region, int r, int cellRow) {
        int rows = denseSide.length;
        int block = 2 * m + 1;
        double[] solved = region.system.sides;
        int at = cellRow * region.system.width;
        denseSide[row] -= factor * solved[at];
        int column = at + 1;
        if (r > 0) {
            int left = (r - 1) * block;
            for (int l = 0; l < m; l++) {
                dense[row * rows + left + m + l] -= factor * solved[column++];
            }
            dense[row * rows + left + 2 * m] -= factor * solved[column++];
        }
        if (r < layout.regions() - 1) {
            int right = r * block;
            for (int l = 0; l < m; l++) {
                dense[row * rows + right + l] -= factor * solved[column++];
            }
            dense[row * rows + right + 2 * m] -= factor * solved[column];
        }
    }

    private boolean backSubstitute(double[] change) {
        for (int r = 0; r < regions.length; r++) {
            if (isFrozen(r)) {
                continue;
            }
            BlockTridiagonal system = regions[r].system;
            for (int row = 0; row < system.nodes * m; row++) {
                int at = row * system.width;
                double value = -system.sides[at];
                int column = at + 1;
                if (r > 0) {
                    for (int l = 0; l <= m; l++) {
                        value -= system.sides[column++] * change[layout.rightOf(r - 1) + l];
                    }
                }
                if (r < layout.regions() - 1) {
                    for (int l = 0; l < m; l++) {
                        value -= system.sides[column++] * change[layout.leftOf(r) + l];
                    }
                    value -= system.sides[column] * change[layout.position(r)];
                }
                change[layout.chain(r) + row] = value;
            }
        }
        for (double value : change) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** How far the unknowns may follow a change without leaving the domains of the phases, and without a region losing its length. */
    double reach(double[] x, double[] change) {
        double most = 1;
        for (int r = 0; r < regions.length; r++) {
            if (!isFrozen(r)) {
                for (int p = 0; p < regions[r].nodeCount(); p++) {
                    int at = layout.chain(r) + p * m;
                    most = Math.min(most, states[r].reach(x, at, change, at, false));
                }
            }
            double from = r == 0 ? 0 : change[layout.position(r - 1)];
            double to = r == regions.length - 1 ? 0 : change[layout.position(r)];
            double length = end(x, r) - start(x, r);
            if (to - from < 0) {
                most = Math.min(most, 0.9 * length / (from - to));
            }
        }
        for (int i = 0; i < layout.interfaces(); i++) {
            most = Math.min(most, states[i].reach(x, layout.leftOf(i), change, layout.leftOf(i), true));
            most = Math.min(most, states[i + 1].reach(x, layout.rightOf(i), change, layout.rightOf(i), true));
        }
        return most;
    }

    /**
     * The amounts that the unknowns stand for.
     *
     * @param x the unknowns
     * @param before amounts at the beginning of the stage that led to them
     * @param totals the totals to carry
     */
    Amounts amounts(double[] x, Amounts before, double[] totals) {
        double[][] faces = new double[regions.length][];
        double[][] contents = new double[regions.length][];
        for (int r = 0; r < regions.length; r++) {
            if (isFrozen(r)) {
                int i = r == 0 ? 0 : r - 1;
                double position = x[layout.position(i)];
                faces[r] = new double[] {problem.geometry().volume(start(x, r)), problem.geometry().volume(end(x, r))};
                contents[r] = frozenContent(x, before, i, r, position);
            } else {
                regions[r].place(start(x, r), end(x, r));
                faces[r] = regions[r].volumes().clone();
                contents[r] = new double[regions[r].cells() * m];
                int at = layout.chain(r) + regions[r].firstCell() * m;
                for (int j = 0; j < contents[r].length; j++) {
                    contents[r][j] = x[at + j] * (faces[r][j / m + 1] - faces[r][j / m]);
                }
            }
        }
        return new Amounts(faces, contents, totals);
    }

    private double[] frozenContent(double[] x, Amounts before, int i, int r, double position) {
        double[] content = new double[m];
        for (int k = 0; k < m; k++) {
            if (dissolving[i]) {
                content[k] = deposits[r].contentBelow(frozenVolume(position, r), k);
            } else {
                double swept = swept(position, before, i, r);
                double u = x[layout.leftOf(i) + (r == i ? 0 : m) + k];
                content[k] = before.contents[r][k] + (r == i ? swept : -swept) * u;
            }
        }
        return content;
    }

    /** What came in through both ends within a stage, by the last assembly. */
    double[] inflow() {
        double[] inflow = new double[m];
        for (int k = 0; k < m; k++) {
            inflow[k] = (leftSurface == null ? 0 : leftSurface.inflow(k)) + (rightSurface == null ? 0 : rightSurface.inflow(k));
        }
        return inflow;
    }

    boolean isClosed() {
        return leftSurface == null && rightSurface == null;
    }
}

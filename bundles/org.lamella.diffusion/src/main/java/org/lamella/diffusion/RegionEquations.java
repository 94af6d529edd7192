package org.lamella.diffusion;

import org.lamella.core.LamellaException;
import org.lamella.diffusion.phase.FluxTerms;
import org.lamella.diffusion.phase.Phase;
import org.lamella.diffusion.phase.PhaseState;

/**
 * The balances of the cells of one region over an implicit stage of length tau,
 * <pre>V u - Q~ + tau (A J at the right face - A J at the left face) - (swept volume times u at the right face - the same at the left) = 0
 * </pre>
 * with V, A and the faces taken at the end of the stage, Q~ the contents and the swept volumes counted from those at its beginning. What
 * leaves a cell enters its neighbour, and a uniform composition stays uniform however the cells move. Rows of blocks are: the surface
 * node of a left end at which something is held, the cells, the surface node of such a right end. Right sides are: what remains, then
 * the derivatives by the m unknowns and by the position of the left interface, then of the right one, as far as there are any.
 */
final class RegionEquations {

    /** What an end of a region is. */
    enum End { CLOSED, HELD, INTERFACE }

    private final Phase phase;
    private final Geometry geometry;
    private final Grid grid;
    private final int m;
    private final int cells;
    private final End leftEnd;
    private final End rightEnd;
    private final int firstCell;
    private final int nodeCount;
    private final double[] positions;
    private final double[] areas;
    private final double[] volumes;
    private final FluxTerms unitFlux;
    private final FaceTerms inner;
    private double start;
    private double length;
    private PhaseState state;
    private double[] nodes;

    /** The linear system of the last {@link #assemble}. */
    final BlockTridiagonal system;
    /** What passed the first face. */
    final FaceTerms leftFace;
    /** What passed the last face. */
    final FaceTerms rightFace;

    RegionEquations(Phase phase, Geometry geometry, Grid grid, End leftEnd, End rightEnd) {
        this.phase = phase;
        this.geometry = geometry;
        this.grid = grid;
        this.leftEnd = leftEnd;
        this.rightEnd = rightEnd;
        m = phase.components().unknowns();
        cells = grid.cells();
        firstCell = leftEnd == End.HELD ? 1 : 0;
        nodeCount = firstCell + cells + (rightEnd == End.HELD ? 1 : 0);
        positions = new double[cells + 1];
        areas = new double[cells + 1];
        volumes = new double[cells + 1];
        unitFlux = new FluxTerms(m);
        inner = new FaceTerms(m);
        leftFace = new FaceTerms(m);
        rightFace = new FaceTerms(m);
        system = new BlockTridiagonal(nodeCount, m,
                1 + (leftEnd == End.INTERFACE ? m + 1 : 0) + (rightEnd == End.INTERFACE ? m + 1 : 0));
    }

    /** Takes the phase to a temperature. */
    void setTemperature(double temperatureK) throws LamellaException {
        state = phase.at(temperatureK);
        nodes = new double[(nodeCount + 2) * state.nodeSize()];
    }

    int nodeCount() {
        return nodeCount;
    }

    int firstCell() {
        return firstCell;
    }

    int cells() {
        return cells;
    }

    Grid grid() {
        return grid;
    }

    PhaseState state() {
        return state;
    }

    Phase phase() {
        return phase;
    }

    double[] nodes() {
        return nodes;
    }

    double[] positions() {
        return positions;
    }

    /** Volumes from the origin to the faces. */
    double[] volumes() {
        return volumes;
    }

    double area(int face) {
        return areas[face];
    }

    /** Where the node of the region's side of its left interface begins. */
    int leftSide() {
        return nodeCount * state.nodeSize();
    }

    /** Where the node of the region's side of its right interface begins. */
    int rightSide() {
        return (nodeCount + 1) * state.nodeSize();
    }

    /** First right side that belongs to the right interface. */
    int rightColumns() {
        return leftEnd == End.INTERFACE ? m + 2 : 1;
    }

    /** Puts the ends somewhere. */
    void place(double from, double to) {
        start = from;
        length = to - from;
        for (int j = 0; j <= cells; j++) {
            double position = j == cells ? to : from + grid.face(j) * length;
            positions[j] = position;
            areas[j] = geometry.area(position);
            volumes[j] = geometry.volume(position);
        }
    }

    /**
     * Evaluates the phase at all places.
     *
     * @param x array that holds the unknowns
     * @param chain where those of the first node begin
     * @param left where those of the region's side of its left interface begin, if there is one
     * @param right the same of the right interface
     */
    void evaluate(double[] x, int chain, int left, int right) {
        int size = state.nodeSize();
        for (int p = 0; p < nodeCount; p++) {
            state.evaluate(x, chain + p * m, nodes, p * size);
        }
        if (leftEnd == End.INTERFACE) {
            state.evaluate(x, left, nodes, leftSide());
        }
        if (rightEnd == End.INTERFACE) {
            state.evaluate(x, right, nodes, rightSide());
        }
    }

    /**
     * Makes the linear system for a Newton step.
     *
     * @param x array that holds the unknowns
     * @param chain where those of the first node begin
     * @param left where those of the region's side of its left interface begin, if there is one
     * @param right the same of the right interface
     * @param tau length of the stage, s
     * @param facesBefore volumes from the origin to the faces at the beginning
     * @param contentsBefore contents of the cells at the beginning, m a cell
     */
    void assemble(double[] x, int chain, int left, int right, double tau, double[] facesBefore, double[] contentsBefore) {
        system.clear();
        for (int c = 0; c < cells; c++) {
            storage(x, chain, c, contentsBefore);
        }
        for (int j = 0; j <= cells; j++) {
            FaceTerms terms = j == 0 ? leftFace : j == cells ? rightFace : inner;
            passing(x, chain, left, right, j, tau, volumes[j] - facesBefore[j], terms);
            if (j > 0) {
                book(j, firstCell + j - 1, 1, terms);
            }
            if (j < cells) {
                book(j, firstCell + j, -1, terms);
            }
        }
    }

    private void storage(double[] x, int chain, int c, double[] contentsBefore) {
        double volume = volumes[c + 1] - volumes[c];
        double byStart = areas[c + 1] * (1 - grid.face(c + 1)) - areas[c] * (1 - grid.face(c));
        double byEnd = areas[c + 1] * grid.face(c + 1) - areas[c] * grid.face(c);
        int p = firstCell + c;
        for (int k = 0; k < m; k++) {
            double u = x[chain + p * m + k];
            int row = (p * m + k) * system.width;
            system.diagonal[(p * m + k) * m + k] += volume;
            system.sides[row] += volume * u - contentsBefore[c * m + k];
            if (leftEnd == End.INTERFACE) {
                system.sides[row + 1 + m] += byStart * u;
            }
            if (rightEnd == End.INTERFACE) {
                system.sides[row + rightColumns() + m] += byEnd * u;
            }
        }
    }

    /** What passes a face. */
    private void passing(double[] x, int chain, int left, int right, int j, double tau, double swept, FaceTerms terms) {
        if (j == 0 && leftEnd == End.CLOSED || j == cells && rightEnd == End.CLOSED) {
            terms.clear();
            return;
        }
        int size = state.nodeSize();
        int before = firstCell + j - 1;
        int leftNode = j == 0 && leftEnd == End.INTERFACE ? leftSide() : before * size;
        int rightNode = j == cells && rightEnd == End.INTERFACE ? rightSide() : (before + 1) * size;
        int leftAt = j == 0 && leftEnd == End.INTERFACE ? left : chain + before * m;
        int rightAt = j == cells && rightEnd == End.INTERFACE ? right : chain + (before + 1) * m;
        double from = j == 0 ? 0 : grid.centre(j - 1);
        double to = j == cells ? 1 : grid.centre(j);
        double rightWeight = (grid.face(j) - from) / (to - from);
        state.flux(nodes, leftNode, rightNode, unitFlux);
        double distance = (to - from) * length;
        double factor = tau * areas[j] / distance;
        double factorByStart = (tau * geometry.areaSlope(positions[j]) * (1 - grid.face(j)) + tau * areas[j] / length) / distance;
        double factorByEnd = (tau * geometry.areaSlope(positions[j]) * grid.face(j) - tau * areas[j] / length) / distance;
        for (int k = 0; k < m; k++) {
            double u = (1 - rightWeight) * x[leftAt + k] + rightWeight * x[rightAt + k];
            terms.amount[k] = factor * unitFlux.flux[k] - swept * u;
            terms.byStart[k] = factorByStart * unitFlux.flux[k] - areas[j] * (1 - grid.face(j)) * u;
            terms.byEnd[k] = factorByEnd * unitFlux.flux[k] - areas[j] * grid.face(j) * u;
            for (int l = 0; l < m; l++) {
                terms.byLeft[k * m + l] = factor * unitFlux.byLeft[k * m + l];
                terms.byRight[k * m + l] = factor * unitFlux.byRight[k * m + l];
            }
            terms.byLeft[k * m + k] -= swept * (1 - rightWeight);
            terms.byRight[k * m + k] -= swept * rightWeight;
        }
    }

    /** Books what passes a face in the balance of a cell at either side of it. */
    private void book(int face, int p, int sign, FaceTerms terms) {
        boolean faceAtLeft = sign < 0;
        for (int k = 0; k < m; k++) {
            int row = (p * m + k) * system.width;
            system.sides[row] += sign * terms.amount[k];
            if (leftEnd == End.INTERFACE) {
                system.sides[row + 1 + m] += sign * terms.byStart[k];
            }
            if (rightEnd == End.INTERFACE) {
                system.sides[row + rightColumns() + m] += sign * terms.byEnd[k];
            }
            for (int l = 0; l < m; l++) {
                double byLeft = sign * terms.byLeft[k * m + l];
                double byRight = sign * terms.byRight[k * m + l];
                int block = (p * m + k) * m + l;
                if (!faceAtLeft) {
                    system.diagonal[block] += byLeft;
                    if (face == cells && rightEnd == End.INTERFACE) {
                        system.sides[row + rightColumns() + l] += byRight;
                    } else {
                        system.upper[block] += byRight;
                    }
                } else {
                    system.diagonal[block] += byRight;
                    if (face == 0 && leftEnd == End.INTERFACE) {
                        system.sides[row + 1 + l] += byLeft;
                    } else {
                        system.lower[block] += byLeft;
                    }
                }
            }
        }
    }

    /** Positions of the middles of the cells. */
    double centre(int cell) {
        return start + grid.centre(cell) * length;
    }
}

package org.lamella.calphad.internal.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;

/**
 * The lowest mixture of given compositions at an overall composition: a linear programme, solved by the revised simplex method. Its dual
 * variables are the chemical potentials of the plane that carries the mixture. Columns can be added and the solution continued.
 */
final class LowerHull {

    /** Energy of the artificial pure elements that the search starts from, J/mol: above every real phase. */
    private static final double ARTIFICIAL = 1e8;
    private static final double IMPROVEMENT = 1e-9;
    private static final int MOST_PIVOTS = 20_000;
    private static final int CHECK_CANCELLED_EVERY = 64;

    private final double[] overall;
    private final int elements;
    private final List<Column> columns = new ArrayList<>();
    private final int[] basis;
    private final double[] amounts;
    private final double[] potentials;

    LowerHull(double[] overall) {
        this.overall = overall.clone();
        elements = overall.length;
        basis = new int[elements];
        for (int e = 0; e < elements; e++) {
            basis[e] = -1 - e;
        }
        amounts = overall.clone();
        potentials = new double[elements];
    }

    void add(Column column) {
        columns.add(column);
    }

    List<Column> columns() {
        return columns;
    }

    /** Potentials of the plane; shared. */
    double[] potentials() {
        return potentials;
    }

    /** Columns of the solution with amounts above 0; empty when artificial elements are left in it. */
    boolean isFeasible() {
        for (int i = 0; i < elements; i++) {
            if (basis[i] < 0 && amounts[i] > 1e-12) {
                return false;
            }
        }
        return true;
    }

    /** Indices of the columns in the solution. */
    int[] solution() {
        return Arrays.stream(basis).filter(column -> column >= 0).toArray();
    }

    /** Moles of atoms in a column of the solution, in the order of {@link #solution()}. */
    double[] solutionAmounts() {
        double[] found = new double[elements];
        int next = 0;
        for (int i = 0; i < elements; i++) {
            if (basis[i] >= 0) {
                found[next++] = Math.max(0, amounts[i]);
            }
        }
        return Arrays.copyOf(found, next);
    }

    /** Goes to the optimum; false when it gives up. */
    boolean solve(Progress progress) throws CancelledException {
        for (int pivot = 0; pivot < MOST_PIVOTS; pivot++) {
            if (pivot % CHECK_CANCELLED_EVERY == 0) {
                progress.checkCancelled();
            }
            if (!refresh()) {
                return false;
            }
            int entering = entering();
            if (entering < 0) {
                return true;
            }
            if (!exchange(entering)) {
                return false;
            }
        }
        return false;
    }

    /** Potentials and amounts of the basis, from scratch: the basis is small and errors do not pile up. */
    private boolean refresh() {
        double[] matrix = new double[elements * elements];
        for (int i = 0; i < elements; i++) {
            double[] fractions = fractions(basis[i]);
            System.arraycopy(fractions, 0, matrix, i * elements, elements);
            potentials[i] = energy(basis[i]);
        }
        if (!LinearSystem.solve(matrix, potentials, elements)) {
            return false;
        }
        System.arraycopy(overall, 0, amounts, 0, elements);
        return LinearSystem.solve(basisMatrix(), amounts, elements);
    }

    private double[] basisMatrix() {
        double[] matrix = new double[elements * elements];
        for (int i = 0; i < elements; i++) {
            double[] fractions = fractions(basis[i]);
            for (int e = 0; e < elements; e++) {
                matrix[e * elements + i] = fractions[e];
            }
        }
        return matrix;
    }

    private double[] fractions(int column) {
        if (column >= 0) {
            return columns.get(column).fractions();
        }
        double[] pure = new double[elements];
        pure[-1 - column] = 1;
        return pure;
    }

    private double energy(int column) {
        return column >= 0 ? columns.get(column).energy() : ARTIFICIAL;
    }

    private int entering() {
        double scale = 1;
        for (double potential : potentials) {
            scale = Math.max(scale, Math.abs(potential));
        }
        double lowest = -Math.max(IMPROVEMENT, 1e-13 * scale);
        int entering = -1;
        for (int j = 0; j < columns.size(); j++) {
            double above = columns.get(j).above(potentials);
            if (above < lowest) {
                lowest = above;
                entering = j;
            }
        }
        return entering;
    }

    private boolean exchange(int entering) {
        double[] direction = columns.get(entering).fractions().clone();
        if (!LinearSystem.solve(basisMatrix(), direction, elements)) {
            return false;
        }
        int leaving = -1;
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < elements; i++) {
            if (direction[i] > 1e-11) {
                double length = Math.max(0, amounts[i]) / direction[i];
                boolean tie = leaving >= 0 && length == shortest && direction[i] > direction[leaving];
                if (length < shortest || tie) {
                    shortest = length;
                    leaving = i;
                }
            }
        }
        if (leaving < 0) {
            return false;
        }
        basis[leaving] = entering;
        return true;
    }
}

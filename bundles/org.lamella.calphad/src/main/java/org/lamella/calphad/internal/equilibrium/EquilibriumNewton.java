package org.lamella.calphad.internal.equilibrium;

import java.util.Arrays;
import java.util.List;

/**
 * Newton's method for the conditions of equilibrium between given composition sets: every set minimal at common potentials, on their plane,
 * and the mass balance (the algorithm of Hillert, Physica B 103 (1981) 31, as Sundman, Lu and Ohtani, Comput. Mater. Sci. 101 (2015) 127,
 * write it). The site fractions are eliminated set by set, which leaves one equation an element and one a set.
 */
public final class EquilibriumNewton {

    private static final int MOST_STEPS = 200;
    private static final double TO_BOUNDARY = 0.95;
    private static final double CONVERGED = 1e-12;
    /** Where rounding ends progress, this is still accepted. */
    private static final double ACCEPTED = 1e-8;
    private static final int PATIENCE = 12;
    private static final double VANISHED = 1e-13;
    private static final double SHRINK = 0.1;
    private static final double SAME = 1e-5;

    /** How amounts below zero are treated. */
    public enum Amounts {
        /** A set whose amount goes to zero leaves the equilibrium. */
        POSITIVE,
        /** All sets stay, whatever sign their amounts take. */
        ANY
    }

    private final double[] overall;
    private final Amounts rule;
    private final double[] potentials;

    /**
     * A solver at an overall composition.
     *
     * @param overall moles of the elements
     * @param rule how amounts below zero are treated
     */
    public EquilibriumNewton(double[] overall, Amounts rule) {
        this.overall = overall.clone();
        this.rule = rule;
        potentials = new double[overall.length];
    }

    /**
     * The potentials that were found.
     *
     * @return in J/mol, shared
     */
    public double[] potentials() {
        return potentials;
    }

    /**
     * Iterates to equilibrium.
     *
     * @param sets the sets; their compositions and amounts are changed, and vanishing sets are taken out of the list
     * @return whether it converged
     */
    public boolean solve(List<CompositionSet> sets) {
        double best = Double.POSITIVE_INFINITY;
        int stalled = 0;
        for (int iteration = 0; iteration < MOST_STEPS && !sets.isEmpty(); iteration++) {
            sets.forEach(CompositionSet::linearise);
            double[] solution = linearSolution(sets);
            if (solution.length == 0) {
                if (rule == Amounts.ANY || !mergeEqual(sets)) {
                    return false;
                }
                continue;
            }
            double change = advance(sets, solution);
            if (rule == Amounts.POSITIVE && sets.removeIf(set -> set.formulaUnits() < VANISHED)) {
                best = Double.POSITIVE_INFINITY;
                continue;
            }
            if (!(change < Double.POSITIVE_INFINITY)) {
                return false;
            }
            if (change < CONVERGED) {
                return true;
            }
            stalled = change < 0.5 * best ? 0 : stalled + 1;
            best = Math.min(best, change);
            if (stalled >= PATIENCE && best < ACCEPTED) {
                return true;
            }
        }
        return false;
    }

    /** Potentials and changes of the amounts; empty when they are not determined. */
    private double[] linearSolution(List<CompositionSet> sets) {
        int elements = overall.length;
        int phases = sets.size();
        int size = elements + phases;
        double[] matrix = new double[size * size];
        double[] right = new double[size];
        for (int p = 0; p < phases; p++) {
            CompositionSet set = sets.get(p);
            right[p] = set.energy();
            for (int e = 0; e < elements; e++) {
                matrix[p * size + e] = set.amounts()[e];
            }
        }
        for (int e = 0; e < elements; e++) {
            int row = (phases + e) * size;
            right[phases + e] = overall[e];
            for (int p = 0; p < phases; p++) {
                CompositionSet set = sets.get(p);
                matrix[row + elements + p] = set.amounts()[e];
                right[phases + e] -= set.formulaUnits() * (set.amounts()[e] + set.amountChange(e, -1));
                for (int o = 0; o < elements; o++) {
                    matrix[row + o] += set.formulaUnits() * set.amountChange(e, o);
                }
            }
        }
        return LinearSystem.solve(matrix, right, size) ? right : new double[0];
    }

    /** Moves the sets; returns a measure of how far they still have to go. */
    private double advance(List<CompositionSet> sets, double[] solution) {
        int elements = overall.length;
        System.arraycopy(solution, 0, potentials, 0, elements);
        double length = 1;
        for (CompositionSet set : sets) {
            length = Math.min(length, set.step(potentials, TO_BOUNDARY));
        }
        double largest = 0;
        double total = Arrays.stream(overall).sum();
        for (int p = 0; p < sets.size(); p++) {
            CompositionSet set = sets.get(p);
            largest = Math.max(largest, set.advance(length));
            double change = solution[elements + p];
            double next = set.formulaUnits() + length * change;
            largest = Math.max(largest, Math.abs(change) / total);
            set.formulaUnits(rule == Amounts.POSITIVE && next <= 0 ? SHRINK * set.formulaUnits() : next);
        }
        return length < 1 ? Math.max(largest, 1) : largest;
    }

    /** Joins two sets of one phase that have come to the same composition; false when there are none. */
    private static boolean mergeEqual(List<CompositionSet> sets) {
        for (int a = 0; a < sets.size(); a++) {
            for (int b = a + 1; b < sets.size(); b++) {
                CompositionSet first = sets.get(a);
                CompositionSet second = sets.get(b);
                if (first.index() == second.index() && distance(first.y(), second.y()) < SAME) {
                    first.formulaUnits(first.formulaUnits() + second.formulaUnits());
                    sets.remove(b);
                    return true;
                }
            }
        }
        return false;
    }

    static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}

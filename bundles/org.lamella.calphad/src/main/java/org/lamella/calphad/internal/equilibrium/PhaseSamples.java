package org.lamella.calphad.internal.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Compositions spread over a phase, from which the search begins. The same for the same phase every time. */
final class PhaseSamples {

    private static final int MOST_END_MEMBERS = 1500;
    private static final int PER_DEGREE_OF_FREEDOM = 60;
    private static final int MOST_RANDOM = 1200;
    private static final long SEED = 20260101;
    /** Powers that shape random fractions: 1 spreads evenly over the simplex, larger ones crowd its edges and corners. */
    private static final double[] CROWDING = {1, 2, 5};

    private final int index;
    private final MinimizablePhase phase;
    private final SplittableRandom random = new SplittableRandom(SEED);

    PhaseSamples(int index, MinimizablePhase phase) {
        this.index = index;
        this.phase = phase;
    }

    /** End-members, then random compositions; those without atoms are left out. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        double endMembers = 1;
        for (int s = 0; s + 1 < phase.starts().length; s++) {
            endMembers *= phase.starts()[s + 1] - phase.starts()[s];
        }
        if (endMembers <= MOST_END_MEMBERS) {
            for (int member = 0; member < endMembers; member++) {
                add(columns, endMember(member));
            }
        }
        int freedom = phase.variables() - (phase.starts().length - 1);
        int count = freedom == 0 ? 0 : Math.min(MOST_RANDOM, PER_DEGREE_OF_FREEDOM * (freedom + 1));
        for (int i = 0; i < count; i++) {
            add(columns, randomPoint(CROWDING[i % CROWDING.length]));
        }
        return columns;
    }

    private void add(List<Column> columns, double[] y) {
        if (phase.size(y) > 1e-6) {
            columns.add(Column.of(index, phase, y));
        }
    }

    private double[] endMember(int number) {
        double[] y = new double[phase.variables()];
        int left = number;
        for (int s = 0; s + 1 < phase.starts().length; s++) {
            int constituents = phase.starts()[s + 1] - phase.starts()[s];
            y[phase.starts()[s] + left % constituents] = 1;
            left /= constituents;
        }
        return y;
    }

    private double[] randomPoint(double crowding) {
        double[] y = new double[phase.variables()];
        for (int s = 0; s + 1 < phase.starts().length; s++) {
            double sum = 0;
            for (int i = phase.starts()[s]; i < phase.starts()[s + 1]; i++) {
                y[i] = Math.pow(-Math.log(1 - random.nextDouble()), crowding) + 1e-12;
                sum += y[i];
            }
            for (int i = phase.starts()[s]; i < phase.starts()[s + 1]; i++) {
                y[i] /= sum;
            }
        }
        return y;
    }
}

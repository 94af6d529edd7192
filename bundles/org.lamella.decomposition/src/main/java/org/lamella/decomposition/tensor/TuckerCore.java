package org.lamella.decomposition.tensor;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The non-negative core G of a running Tucker decomposition, J_1 x ... x J_n values, the last axis running fastest. */
final class TuckerCore {

    private static final int SWEEPS = 5;

    private final int[] ranks;
    private final double[] values;

    TuckerCore(int[] ranks, SplittableRandom random) {
        this.ranks = ranks.clone();
        this.values = random.doubles(Arrays.stream(ranks).reduce(1, Math::multiplyExact)).toArray();
    }

    /** The values; the core's own. */
    double[] values() {
        return values;
    }

    /** The unfolding along an axis other than the last, in the order of {@link TuckerProducts#allBut}: the last axis is the slowest. */
    double[][] lastFirst(int axis) {
        int last = ranks[ranks.length - 1];
        int places = values.length / last;
        double[] moved = new double[values.length];
        for (int place = 0; place < places; place++) {
            for (int k = 0; k < last; k++) {
                moved[k * places + place] = values[place * last + k];
            }
        }
        return ModeProduct.unfold(moved, last * before(axis), ranks[axis]);
    }

    /**
     * The Gram matrix of the core times the factors of all axes but one: G_(a) (F_1^T F_1 x ... without a ...) G_(a)^T.
     *
     * @param grams Gram matrices of the factors
     * @return J_a x J_a, row by row
     */
    double[] gram(int axis, double[][] grams) {
        double[][] plain = ModeProduct.unfold(values, before(axis), ranks[axis]);
        double[][] weighted = ModeProduct.unfold(weighted(grams, axis), before(axis), ranks[axis]);
        int rank = ranks[axis];
        double[] gram = new double[rank * rank];
        for (int k = 0; k < rank; k++) {
            for (int l = 0; l < rank; l++) {
                for (int i = 0; i < plain[k].length; i++) {
                    gram[k * rank + l] += plain[k][i] * weighted[l][i];
                }
            }
        }
        return gram;
    }

    /** The core times the Gram matrices of all factors but one. @param except its axis; -1 for none */
    private double[] weighted(double[][] grams, int except) {
        double[] weighted = values;
        for (int axis = 0; axis < ranks.length; axis++) {
            if (axis != except) {
                int rank = ranks[axis];
                double[] gram = grams[axis];
                double[][] columns = new double[rank][];
                Arrays.setAll(columns, k -> Arrays.copyOfRange(gram, k * rank, (k + 1) * rank));
                weighted = ModeProduct.contract(weighted, before(axis), columns);
            }
        }
        return weighted;
    }

    /**
     * Coordinate descent of |X - model|^2 over the values, which stay zero or more.
     *
     * @param linear the tensor times all factors: for each vector of the last axis the J_1 ... J_(n-1) values
     * @param grams Gram matrices of the factors
     * @return |X - model|^2 - |X|^2 of the new core
     */
    double descend(double[][] linear, double[][] grams) {
        int last = linear.length;
        double[] slope = weighted(grams, -1).clone();
        for (int i = 0; i < slope.length; i++) {
            slope[i] = linear[i % last][i / last] - slope[i];
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < values.length; i++) {
                double[][] rows = gramRows(i, grams);
                double curvature = curvature(i, rows);
                if (curvature > 0) {
                    double step = Math.max(-values[i], slope[i] / curvature);
                    values[i] += step;
                    subtract(step, ModeProduct.outer(rows), slope);
                }
            }
        }
        double change = 0;
        for (int i = 0; i < values.length; i++) {
            change -= values[i] * (linear[i % last][i / last] + slope[i]);
        }
        return change;
    }

    private double[][] gramRows(int index, double[][] grams) {
        double[][] rows = new double[ranks.length][];
        int rest = index;
        for (int axis = ranks.length - 1; axis >= 0; axis--) {
            int k = rest % ranks[axis];
            rows[axis] = Arrays.copyOfRange(grams[axis], k * ranks[axis], (k + 1) * ranks[axis]);
            rest /= ranks[axis];
        }
        return rows;
    }

    private double curvature(int index, double[][] rows) {
        double curvature = 1;
        int rest = index;
        for (int axis = ranks.length - 1; axis >= 0; axis--) {
            curvature *= rows[axis][rest % ranks[axis]];
            rest /= ranks[axis];
        }
        return curvature;
    }

    private static void subtract(double step, double[] column, double[] slope) {
        if (step != 0) {
            for (int i = 0; i < slope.length; i++) {
                slope[i] -= step * column[i];
            }
        }
    }

    /** Multiplies one slice. */
    void scale(int axis, int k, double factor) {
        int right = 1;
        for (int other = axis + 1; other < ranks.length; other++) {
            right *= ranks[other];
        }
        for (int i = 0; i < values.length; i++) {
            if (i / right % ranks[axis] == k) {
                values[i] *= factor;
            }
        }
    }

    private int before(int axis) {
        int before = 1;
        for (int other = 0; other < axis; other++) {
            before *= ranks[other];
        }
        return before;
    }
}

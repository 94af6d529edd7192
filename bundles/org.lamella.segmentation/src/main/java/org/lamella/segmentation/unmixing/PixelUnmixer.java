package org.lamella.segmentation.unmixing;

import java.util.Arrays;

/** Finds the abundances of one pixel after another. Holds all buffers; not for use from several threads. */
final class PixelUnmixer {

    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 30;
    private static final double SETTLED = 1e-9;
    /** Keeps the curvature of pixels with fewer counts than endmembers positive. */
    private static final double RIDGE = 1e-10;

    private final EndmemberMatrix matrix;
    private final int count;
    private final boolean likelihood;
    private final ActiveSet leastSquares;
    private final double[] curvature;
    private final ActiveSet newton;
    private final double[] b;
    private final double[] step;
    private final double[] slope;
    private final double[] origin;

    /** An unmixer. @param tables solver of the least squares that all share, or null to make one of its own */
    PixelUnmixer(EndmemberMatrix matrix, Constraint constraint, boolean likelihood, TabledSubsets tables) {
        this.matrix = matrix;
        this.likelihood = likelihood;
        count = matrix.count();
        leastSquares = new ActiveSet(matrix.gram(), count, constraint,
                tables != null ? tables : new DirectSubsets(matrix.gram(), count, constraint.sumToOne()));
        curvature = new double[count * count];
        newton = new ActiveSet(curvature, count, constraint, new DirectSubsets(curvature, count, constraint.sumToOne()));
        b = new double[count];
        step = new double[count];
        slope = new double[count];
        origin = new double[count];
    }

    /**
     * Unmixes a pixel.
     *
     * @param channels used channels with values, from 0
     * @param values the values, in the units of the endmembers
     * @param length how many
     * @param a receives K abundances
     */
    void unmix(int[] channels, double[] values, int length, double[] a) {
        project(channels, values, length);
        leastSquares.solve(b, a);
        if (likelihood) {
            maximise(channels, values, length, a);
        }
    }

    /** b = E^T W x over the stored entries; the smallest sizes have loops of their own, whose sums stay in registers. */
    private void project(int[] channels, double[] values, int length) {
        double[] weighted = matrix.weighted();
        if (count == 3) {
            double b0 = 0;
            double b1 = 0;
            double b2 = 0;
            for (int e = 0; e < length; e++) {
                int at = 3 * channels[e];
                double value = values[e];
                b0 += weighted[at] * value;
                b1 += weighted[at + 1] * value;
                b2 += weighted[at + 2] * value;
            }
            b[0] = b0;
            b[1] = b1;
            b[2] = b2;
            return;
        }
        Arrays.fill(b, 0);
        for (int e = 0; e < length; e++) {
            int at = count * channels[e];
            double value = values[e];
            for (int k = 0; k < count; k++) {
                b[k] += weighted[at + k] * value;
            }
        }
    }

    /** What the endmembers make of a channel. */
    double model(int channel, double[] a) {
        double[] plain = matrix.plain();
        int at = channel * count;
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += plain[at + k] * a[k];
        }
        return sum;
    }

    /**
     * Newton's method for sum_j (m_j - x_j ln m_j), m = E a: each step is the same quadratic problem as least squares, with the curvature
     * sum_j x_j E_jk E_jl / m_j^2, and needs the channels with counts only. Begins in the middle, where every channel is explained.
     */
    private void maximise(int[] channels, double[] values, int length, double[] a) {
        double total = 0;
        double sums = 0;
        for (int e = 0; e < length; e++) {
            total += values[e];
        }
        for (int k = 0; k < count; k++) {
            a[k] = Math.max(0, a[k]);
            sums += a[k] * matrix.sums()[k];
        }
        blendWithEven(a, sums > 0 ? sums : total);
        double cost = cost(channels, values, length, a);
        for (int n = 0; n < MOST_STEPS; n++) {
            quadratic(channels, values, length, a);
            newton.solve(b, step);
            double move = 0;
            double size = 0;
            for (int k = 0; k < count; k++) {
                step[k] -= a[k];
                move = Math.max(move, Math.abs(step[k]));
                size = Math.max(size, Math.abs(a[k]));
            }
            double lower = search(channels, values, length, a, cost);
            if (move <= SETTLED * size || !(lower < cost)) {
                return;
            }
            cost = lower;
        }
    }

    /** Half of what was found, half of an even mixture of as many counts. */
    private void blendWithEven(double[] a, double counts) {
        double old = 0;
        for (int k = 0; k < count; k++) {
            old += a[k];
        }
        boolean sharesKept = old > 0;
        for (int k = 0; k < count; k++) {
            double even = sharesKept ? old / count : counts / (count * matrix.sums()[k]);
            a[k] = 0.5 * (a[k] + even);
        }
    }

    private double cost(int[] channels, double[] values, int length, double[] a) {
        double cost = 0;
        for (int k = 0; k < count; k++) {
            cost += a[k] * matrix.sums()[k];
        }
        for (int e = 0; e < length; e++) {
            double model = model(channels[e], a);
            if (model > 0) {
                cost -= values[e] * Math.log(model);
            } else if (isExplainable(channels[e])) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return cost;
    }

    /** Counts where no endmember has any say nothing about abundances. */
    private boolean isExplainable(int channel) {
        for (int k = 0; k < count; k++) {
            if (matrix.plain()[channel * count + k] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The curvature at a, and b so that 1/2 x^T H x - b^T x has the slope of the cost there. */
    private void quadratic(int[] channels, double[] values, int length, double[] a) {
        double[] plain = matrix.plain();
        Arrays.fill(curvature, 0);
        System.arraycopy(matrix.sums(), 0, slope, 0, count);
        for (int e = 0; e < length; e++) {
            double model = model(channels[e], a);
            if (!(model > 0)) {
                continue;
            }
            int at = channels[e] * count;
            double share = values[e] / model;
            double bend = share / model;
            for (int k = 0; k < count; k++) {
                slope[k] -= share * plain[at + k];
                double scaled = bend * plain[at + k];
                for (int l = 0; l <= k; l++) {
                    curvature[k * count + l] += scaled * plain[at + l];
                }
            }
        }
        double trace = 0;
        for (int k = 0; k < count; k++) {
            trace += curvature[k * count + k];
        }
        for (int k = 0; k < count; k++) {
            curvature[k * count + k] += RIDGE * trace;
            for (int l = 0; l < k; l++) {
                curvature[l * count + k] = curvature[k * count + l];
            }
        }
        for (int k = 0; k < count; k++) {
            b[k] = -slope[k];
            for (int l = 0; l < count; l++) {
                b[k] += curvature[k * count + l] * a[l];
            }
        }
    }

    /** Goes as far along the step as the cost falls. @return the cost there */
    private double search(int[] channels, double[] values, int length, double[] a, double before) {
        System.arraycopy(a, 0, origin, 0, count);
        double taken = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (int k = 0; k < count; k++) {
                a[k] = Math.max(0, origin[k] + taken * step[k]);
            }
            double cost = cost(channels, values, length, a);
            if (cost < before) {
                return cost;
            }
            taken *= 0.5;
        }
        System.arraycopy(origin, 0, a, 0, count);
        return before;
    }
}

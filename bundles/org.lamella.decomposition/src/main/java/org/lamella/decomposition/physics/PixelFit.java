package org.lamella.decomposition.physics;

import org.lamella.decomposition.linalg.NonNegativeQuadratic;

/**
 * The maps a of one pixel with counts x, by maximum likelihood: the minimum over a >= 0 of s^T a - sum x log(mu), mu = S a, with the
 * spectra's sums s. Newton's method on the non-negative quadratic, with steps that never climb. With the sum of a held at 1 if wanted.
 * Room for one thread.
 */
final class PixelFit {

    private static final double LEAST = 1e-300;
    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 40;
    private static final int MOST_SWEEPS = 400;
    private static final double SWEEP_TOLERANCE = 1e-9;
    /** A step that promises less than this much of likelihood is the last. */
    private static final double SETTLED = 1e-7;
    /** Slope at the end of a step, relative to that at its beginning, at which it has surely gone down. */
    private static final double END_SLOPE = 0.1;
    /** How much of an even share is in the start, so that no count is left without an explanation. */
    private static final double MIXED = 1e-6;

    private final int phases;
    private final double[] sums;
    private final boolean sumToOne;
    /** S at the entries, an entry after the other. */
    private final double[] local;
    private final double[] means;
    private final double[] slopes;
    private final double[] linear;
    private final double[] next;
    private final boolean[] present;
    final double[] a;
    final double[] gradient;
    final double[] curvature;
    private double[] counts = new double[0];
    private int length;

    /**
     * Room for pixels.
     *
     * @param phases K
     * @param channels M
     * @param sums sum of each spectrum
     * @param sumToOne whether the maps of a pixel add up to 1
     */
    PixelFit(int phases, int channels, double[] sums, boolean sumToOne) {
        this.phases = phases;
        this.sums = sums;
        this.sumToOne = sumToOne;
        local = new double[channels * phases];
        means = new double[channels];
        slopes = new double[channels];
        linear = new double[phases];
        next = new double[phases];
        present = new boolean[phases];
        a = new double[phases];
        gradient = new double[phases];
        curvature = new double[phases * phases];
    }

    /**
     * Takes a pixel. Counts where no spectrum has anything are set to zero: they say nothing about the phases.
     *
     * @param spectra packed, M x K
     */
    void read(int[] columns, double[] values, int entries, double[] spectra) {
        counts = values;
        length = entries;
        for (int e = 0, at = 0; e < entries; e++) {
            int from = columns[e] * phases;
            double any = 0;
            for (int k = 0; k < phases; k++) {
                any += spectra[from + k];
                local[at++] = spectra[from + k];
            }
            if (any == 0) {
                values[e] = 0;
            }
        }
    }

    /** Sets the start, near the maps that are given. @param support which phases may be in the pixel; both arrays from {@code offset} on */
    void begin(double[] maps, int offset, boolean[] support) {
        System.arraycopy(support, offset, present, 0, phases);
        double total = 0;
        for (int e = 0; e < length; e++) {
            total += counts[e];
        }
        int among = 0;
        double given = 0;
        for (int k = 0; k < phases; k++) {
            among += present[k] ? 1 : 0;
            given += present[k] ? maps[offset + k] : 0;
        }
        double scale = given > 0 ? 1 - MIXED : 0;
        for (int k = 0; k < phases; k++) {
            double even = sumToOne ? 1.0 / among : total / among / Math.max(sums[k], LEAST);
            double before = sumToOne && given > 0 ? maps[offset + k] / given : maps[offset + k];
            a[k] = present[k] ? scale * before + (1 - scale) * even : 0;
        }
    }

    /** Runs to the maximum, and leaves expected counts, gradient and curvature there; the last of phases that may be there only. */
    void solve() {
        for (int step = 0; step < MOST_STEPS; step++) {
            differentiate();
            propose();
            double slope = 0;
            for (int k = 0; k < phases; k++) {
                next[k] -= a[k];
                slope += gradient[k] * next[k];
            }
            if (!(slope < -SETTLED)) {
                return;
            }
            double share = stepLength(slope);
            for (int k = 0; k < phases; k++) {
                a[k] = Math.max(0, a[k] + share * next[k]);
            }
        }
        differentiate();
    }

    private void differentiate() {
        java.util.Arrays.fill(curvature, 0);
        System.arraycopy(sums, 0, gradient, 0, phases);
        expect();
        for (int e = 0, at = 0; e < length; e++, at += phases) {
            double ratio = counts[e] / means[e];
            double weight = ratio / means[e];
            for (int k = 0; k < phases; k++) {
                double value = local[at + k];
                gradient[k] -= ratio * value;
                double weighted = weight * value;
                for (int l = 0; l <= k; l++) {
                    curvature[k * phases + l] += weighted * local[at + l];
                }
            }
        }
        for (int k = 0; k < phases; k++) {
            for (int l = 0; l < k; l++) {
                curvature[l * phases + k] = curvature[k * phases + l];
            }
        }
    }

    private void expect() {
        for (int e = 0, at = 0; e < length; e++) {
            double mean = LEAST;
            for (int k = 0; k < phases; k++) {
                mean += a[k] * local[at++];
            }
            means[e] = mean;
        }
    }

    /** The minimum of the quadratic at a. */
    private void propose() {
        System.arraycopy(a, 0, next, 0, phases);
        for (int k = 0; k < phases; k++) {
            linear[k] = -gradient[k];
            for (int l = 0; l < phases; l++) {
                linear[k] += curvature[k * phases + l] * a[l];
            }
        }
        for (int k = 0; k < phases; k++) {
            if (!present[k]) {
                for (int l = 0; l < phases; l++) {
                    curvature[k * phases + l] = 0;
                    curvature[l * phases + k] = 0;
                }
            }
        }
        if (sumToOne) {
            descendOnSimplex();
        } else {
            NonNegativeQuadratic.descend(curvature, linear, next, 0, phases, MOST_SWEEPS, SWEEP_TOLERANCE);
        }
    }

    /** Coordinate descent along the differences of two phases, which keep the sum. */
    private void descendOnSimplex() {
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largest = 0;
            for (int k = 0; k < phases; k++) {
                for (int l = 0; l < k; l++) {
                    if (present[k] && present[l]) {
                        largest = Math.max(largest, Math.abs(exchange(k, l)));
                    }
                }
            }
            if (largest < SWEEP_TOLERANCE) {
                return;
            }
        }
    }

    private double exchange(int k, int l) {
        double slope = linear[l] - linear[k];
        for (int i = 0; i < phases; i++) {
            slope += (curvature[k * phases + i] - curvature[l * phases + i]) * next[i];
        }
        double bend = curvature[k * phases + k] + curvature[l * phases + l] - 2 * curvature[k * phases + l];
        double move = bend > 0 ? -slope / bend : 0;
        move = Math.max(-next[k], Math.min(next[l], move));
        next[k] += move;
        next[l] -= move;
        return move;
    }

    /** How far to go along {@link #next}: until the slope along the way is small or still downhill; by secants. */
    private double stepLength(double slope) {
        double total = 0;
        for (int k = 0; k < phases; k++) {
            total += sums[k] * next[k];
        }
        for (int e = 0, at = 0; e < length; e++) {
            double change = 0;
            for (int k = 0; k < phases; k++) {
                change += next[k] * local[at++];
            }
            slopes[e] = change;
        }
        double share = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double end = total;
            for (int e = 0; e < length; e++) {
                double mean = means[e] + share * slopes[e];
                end -= mean > 0 ? counts[e] * slopes[e] / mean : Double.NEGATIVE_INFINITY;
            }
            if (end <= END_SLOPE * -slope) {
                return share;
            }
            double secant = end < Double.POSITIVE_INFINITY ? slope / (slope - end) : 0.5;
            share *= Math.max(0.1, Math.min(0.9, secant));
        }
        return 0;
    }

    /** Whether a phase may be in the pixel. */
    boolean mayHave(int phase) {
        return present[phase];
    }

    /** After {@link #solve}: x / mu of each entry. */
    double ratio(int entry) {
        return counts[entry] / means[entry];
    }

    /** After {@link #solve}: x / mu squared of each entry. */
    double weight(int entry) {
        return counts[entry] / (means[entry] * means[entry]);
    }

    /** S of an entry and a phase. */
    double local(int entry, int phase) {
        return local[entry * phases + phase];
    }

    /** After {@link #solve}: the divergence of the pixel. */
    double divergence() {
        double sum = 0;
        for (int k = 0; k < phases; k++) {
            sum += sums[k] * a[k];
        }
        for (int e = 0; e < length; e++) {
            sum += counts[e] > 0 ? counts[e] * Math.log(counts[e] / means[e]) - counts[e] : 0;
        }
        return sum;
    }
}

package org.lamella.preprocessing.despike;

import java.util.Arrays;

/**
 * Standard deviation of a value about what its neighbours let expect, as a function of what they let expect: values are put into groups of
 * like expectation, and each group's deviation is 1.4826 times its median absolute deviation, which spikes do not reach.
 */
final class NoiseCurve {

    private static final int GROUPS = 32;
    private static final int LEAST_IN_GROUP = 50;
    private static final double MAD_TO_SIGMA = 1.4826;

    private final double[] expected;
    private final double[] offsets;
    private final double[] sigmas;

    private NoiseCurve(double[] expected, double[] offsets, double[] sigmas) {
        this.expected = expected;
        this.offsets = offsets;
        this.sigmas = sigmas;
    }

    /** The curve of samples. @param expected what neighbours let expect @param deviations values less that, sample by sample */
    static NoiseCurve of(double[] expected, double[] deviations) {
        Integer[] order = new Integer[expected.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(expected[a], expected[b]));
        int groups = Math.max(1, Math.min(GROUPS, expected.length / LEAST_IN_GROUP));
        double[] middle = new double[groups];
        double[] offset = new double[groups];
        double[] sigma = new double[groups];
        for (int g = 0; g < groups; g++) {
            int from = (int) ((long) order.length * g / groups);
            int to = (int) ((long) order.length * (g + 1) / groups);
            double[] group = new double[to - from];
            Arrays.setAll(group, i -> deviations[order[from + i]]);
            middle[g] = expected[order[(from + to) / 2]];
            offset[g] = median(group);
            double centre = offset[g];
            sigma[g] = MAD_TO_SIGMA * median(Arrays.stream(group).map(value -> Math.abs(value - centre)).toArray());
        }
        double least = Arrays.stream(sigma).filter(value -> value > 0).min().orElse(Double.MIN_NORMAL);
        for (int g = 0; g < groups; g++) {
            // most of a group may be equal, for instance zero
            sigma[g] = Math.max(sigma[g], least);
        }
        return new NoiseCurve(middle, offset, sigma);
    }

    private static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** How many standard deviations a value stands out by. @param value the value @param expectation what its neighbours let expect */
    double deviation(double value, double expectation) {
        int last = expected.length - 1;
        int high = Arrays.binarySearch(expected, expectation);
        high = high < 0 ? -high - 1 : high;
        if (high > last) {
            double growth = expected[last] > 0 ? Math.sqrt(expectation / expected[last]) : 1;
            return (value - expectation - offsets[last]) / (sigmas[last] * growth);
        }
        if (high == 0) {
            return (value - expectation - offsets[0]) / sigmas[0];
        }
        double t = (expectation - expected[high - 1]) / (expected[high] - expected[high - 1]);
        double offset = offsets[high - 1] + t * (offsets[high] - offsets[high - 1]);
        return (value - expectation - offset) / (sigmas[high - 1] + t * (sigmas[high] - sigmas[high - 1]));
    }
}

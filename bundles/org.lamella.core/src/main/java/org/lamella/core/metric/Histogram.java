package org.lamella.core.metric;

import java.util.Arrays;

/**
 * How often values occur.
 *
 * @param edges edges of the bins, rising, one more than bins; a bin has its lower edge, the last both
 * @param counts values in each bin
 * @param mean mean of all values that are numbers
 * @param deviation their standard deviation
 */
public record Histogram(double[] edges, long[] counts, double mean, double deviation) {

    private static final int MOST_BINS = 512;

    /**
     * A histogram with bins of the width 2 IQR / n^(1/3) (D. Freedman and P. Diaconis, Z. Wahrscheinlichkeitstheorie verw. Gebiete 57
     * (1981) 453), at most 512.
     *
     * @param values any; those that are not numbers are left out
     * @return of no bin when no value is a number
     */
    public static Histogram of(double[] values) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Histogram(new double[1], new long[0], Double.NaN, Double.NaN);
        }
        double low = sorted[0];
        double range = sorted[sorted.length - 1] - low;
        double width = 2 * (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / Math.cbrt(sorted.length);
        int bins = range == 0 ? 1 : (int) Math.max(1, Math.min(MOST_BINS, width > 0 ? Math.ceil(range / width) : MOST_BINS));
        return of(sorted, low, range == 0 ? low + 1 : low + range, bins);
    }

    private static Histogram of(double[] sorted, double low, double high, int bins) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + (high - low) * i / bins;
        }
        long[] counts = new long[bins];
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = 0;
        for (double value : sorted) {
            counts[(int) Math.max(0, Math.min(bins - 1, (value - low) / (high - low) * bins))]++;
            squares += (value - mean) * (value - mean);
        }
        return new Histogram(edges, counts, mean, Math.sqrt(squares / sorted.length));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Middles of the bins. @return one a bin */
    public double[] centres() {
        double[] centres = new double[counts.length];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 0.5 * (edges[i] + edges[i + 1]);
        }
        return centres;
    }
}

package org.lamella.segmentation.threshold;

import java.util.Arrays;

/**
 * Thresholds that part values into classes so that the variance between the classes is largest: N. Otsu, IEEE Transactions on Systems, Man
 * and Cybernetics 9 (1979) 62, for any number of classes. The optimum over a histogram is found exactly by dynamic programming over its bins,
 * in a time that grows with the number of classes and not as a power of it.
 */
public final class OtsuThresholds {

    /** Bins of the histogram. */
    public static final int BINS = 256;

    private OtsuThresholds() {
    }

    /**
     * Finds thresholds.
     *
     * @param values values with a least and a largest one that differ
     * @param classes number of classes, 2 or more
     * @return {@code classes - 1} rising thresholds at edges of bins; a value at or above the k-th belongs to a class above k
     */
    public static double[] of(double[] values, int classes) {
        double min = Arrays.stream(values).min().orElseThrow();
        double max = Arrays.stream(values).max().orElseThrow();
        double scale = BINS / (max - min);
        double[] counts = new double[BINS + 1];
        double[] sums = new double[BINS + 1];
        for (double value : values) {
            int bin = Math.min(BINS - 1, (int) ((value - min) * scale));
            counts[bin + 1]++;
            sums[bin + 1] += value - min;
        }
        for (int bin = 1; bin <= BINS; bin++) {
            counts[bin] += counts[bin - 1];
            sums[bin] += sums[bin - 1];
        }
        int[] edges = edges(counts, sums, classes);
        return Arrays.stream(edges).mapToDouble(edge -> min + edge / scale).toArray();
    }

    /** Maximises the sum over classes of (sum of values)^2 / (number of values), which is the variance between them but for a constant. */
    private static int[] edges(double[] counts, double[] sums, int classes) {
        double[][] best = new double[classes + 1][BINS + 1];
        int[][] from = new int[classes + 1][BINS + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int k = 1; k <= classes; k++) {
            for (int end = k; end <= BINS; end++) {
                for (int start = k - 1; start < end; start++) {
                    double value = best[k - 1][start] + between(counts, sums, start, end);
                    if (value > best[k][end]) {
                        best[k][end] = value;
                        from[k][end] = start;
                    }
                }
            }
        }
        int[] edges = new int[classes - 1];
        int end = BINS;
        for (int k = classes; k > 1; k--) {
            end = from[k][end];
            edges[k - 2] = centred(counts, end);
        }
        return edges;
    }

    private static double between(double[] counts, double[] sums, int start, int end) {
        double count = counts[end] - counts[start];
        double sum = sums[end] - sums[start];
        return count == 0 ? 0 : sum * sum / count;
    }

    /** Where empty bins lie on both sides of an edge all edges between them are as good: the middle one is taken. */
    private static int centred(double[] counts, int edge) {
        int low = edge;
        while (low > 1 && counts[low - 1] == counts[edge]) {
            low--;
        }
        int high = edge;
        while (high < BINS - 1 && counts[high + 1] == counts[edge]) {
            high++;
        }
        return (low + high) / 2;
    }
}

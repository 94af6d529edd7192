package org.lamella.workflow.picture;

import java.util.Arrays;

/** Percentiles of the finite values of a map, by linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
public final class Percentiles {

    private final double[] values;

    private Percentiles(double[] values) {
        this.values = values;
    }

    /**
     * The finite values of a map; infinite ones and those that are not numbers are left out.
     *
     * @param map any numbers; copied
     * @return its percentiles
     */
    public static Percentiles of(double[] map) {
        double[] finite = new double[map.length];
        int n = 0;
        for (double value : map) {
            if (Double.isFinite(value)) {
                finite[n++] = value;
            }
        }
        return new Percentiles(Arrays.copyOf(finite, n));
    }

    /**
     * How many finite values there are.
     *
     * @return 0 or more
     */
    public int count() {
        return values.length;
    }

    /**
     * One percentile. Takes time proportional to the number of values; not safe for use by several threads.
     *
     * @param percent 0 (the smallest value) to 100 (the largest)
     * @return the percentile; not a number when there are no values
     */
    public double at(double percent) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double rank = percent / 100 * (values.length - 1);
        int below = (int) rank;
        double lower = select(below);
        if (rank == below) {
            return lower;
        }
        // after the selection everything behind the rank is at least as large
        double upper = values[below + 1];
        for (int i = below + 2; i < values.length; i++) {
            upper = Math.min(upper, values[i]);
        }
        return lower + (rank - below) * (upper - lower);
    }

    /** Hoare's FIND: partitions until the value of that rank stands in its place. */
    private double select(int rank) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                break;
            }
        }
        return values[rank];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

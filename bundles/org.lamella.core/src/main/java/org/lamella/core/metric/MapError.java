package org.lamella.core.metric;

/** The mean squared error of a component map, blind to its scale and offset: equation (2) of the pan-sharpening NMF paper. */
public final class MapError {

    private MapError() {
    }

    /**
     * sum_i (a_i - b_i)^2 / N of two maps after each was scaled to the range from 0 to 1.
     *
     * @param a N values
     * @param b N values
     * @return 0 to 1; a map of one value everywhere counts as 0 everywhere
     */
    public static double meanSquared(double[] a, double[] b) {
        if (a.length != b.length || a.length == 0) {
            throw new IllegalArgumentException("Maps of " + a.length + " and " + b.length + " pixels");
        }
        double minA = min(a);
        double minB = min(b);
        double scaleA = scale(a, minA);
        double scaleB = scale(b, minB);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (a[i] - minA) * scaleA - (b[i] - minB) * scaleB;
            sum += difference * difference;
        }
        return sum / a.length;
    }

    private static double min(double[] values) {
        double min = values[0];
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static double scale(double[] values, double min) {
        double max = min;
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max > min ? 1 / (max - min) : 0;
    }
}

package org.lamella.workflow.chart;

import java.util.Objects;

/**
 * A curve of an {@link XyChart}.
 *
 * @param name name in the legend, empty for a curve without entry
 * @param x horizontal values, monotonic; shared, not copied
 * @param y vertical values, as many; those that are not numbers leave a gap; shared, not copied
 * @param sigma standard deviations drawn as a band, as many, or none; shared, not copied
 * @param dotted whether each value gets a dot
 */
public record Series(String name, double[] x, double[] y, double[] sigma, boolean dotted) {

    private static final double[] NONE = {};

    /** Checks the sizes. */
    public Series {
        Objects.requireNonNull(name, "name");
        if (x.length != y.length || sigma.length != 0 && sigma.length != y.length) {
            throw new IllegalArgumentException(
                    "A curve of " + x.length + " places, " + y.length + " values and " + sigma.length + " errors");
        }
    }

    /**
     * A plain line.
     *
     * @param name name in the legend
     * @param x horizontal values
     * @param y vertical values
     * @return the curve
     */
    public static Series line(String name, double[] x, double[] y) {
        return new Series(name, x, y, NONE, false);
    }

    /**
     * A line with a dot at each value.
     *
     * @param name name in the legend
     * @param x horizontal values
     * @param y vertical values
     * @return the curve
     */
    public static Series dotted(String name, double[] x, double[] y) {
        return new Series(name, x, y, NONE, true);
    }

    boolean hasBand() {
        return sigma.length > 0;
    }

    double low(int i) {
        return hasBand() && Double.isFinite(sigma[i]) ? y[i] - sigma[i] : y[i];
    }

    double high(int i) {
        return hasBand() && Double.isFinite(sigma[i]) ? y[i] + sigma[i] : y[i];
    }
}

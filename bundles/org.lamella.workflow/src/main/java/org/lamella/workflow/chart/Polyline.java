package org.lamella.workflow.chart;

/**
 * Points joined by straight lines, in canvas units; a point that is not a number breaks the line.
 *
 * @param x horizontal places; shared, not copied
 * @param y vertical places, as many; shared, not copied
 */
public record Polyline(double[] x, double[] y) {

    /** Checks the sizes. */
    public Polyline {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " horizontal and " + y.length + " vertical places");
        }
    }

    /**
     * Number of points.
     *
     * @return 0 or more
     */
    public int size() {
        return x.length;
    }

    /**
     * Whether a point breaks the line.
     *
     * @param i its index
     * @return true when it is not a number
     */
    public boolean isGap(int i) {
        return Double.isNaN(x[i]) || Double.isNaN(y[i]);
    }
}

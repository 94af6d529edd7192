package org.lamella.ui.chart;

/**
 * The ends of an axis.
 *
 * @param low lower end
 * @param high upper end, above the lower
 */
public record AxisRange(double low, double high) {

    /** Refuses empty ranges. */
    public AxisRange {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("An axis from " + low + " to " + high);
        }
    }

    /** A range that is never empty. @param a one end @param b the other @return the range, widened when the ends coincide */
    public static AxisRange around(double a, double b) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        if (low < high) {
            return new AxisRange(low, high);
        }
        double half = low == 0 ? 0.5 : 0.5 * Math.abs(low);
        return new AxisRange(low - half, high + half);
    }

    /** Upper minus lower end. @return above 0 */
    public double span() {
        return high - low;
    }

    /** Whether a value lies in the range. @param value any number @return true at the ends too */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The range moved into another, shortened when it is longer. @param limits the other @return a range inside it */
    public AxisRange within(AxisRange limits) {
        if (span() >= limits.span()) {
            return limits;
        }
        double shift = Math.max(0, limits.low - low) - Math.max(0, high - limits.high);
        return new AxisRange(low + shift, high + shift);
    }
}

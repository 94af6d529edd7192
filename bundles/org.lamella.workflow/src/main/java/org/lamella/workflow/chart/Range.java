package org.lamella.workflow.chart;

import java.util.List;
import java.util.function.Function;

/**
 * The ends of an axis.
 *
 * @param low lower end
 * @param high upper end, above the lower
 */
record Range(double low, double high) {

    /** Share of the span left free above and below curves. */
    private static final double MARGIN = 0.05;
    /** A logarithmic axis of counts shows this many decades at most; below lie the roundings of factorisations. */
    private static final double DECADES = 1e5;

    /** What all curves cover horizontally. */
    static Range horizontal(List<Series> series) {
        Range range = extent(series, Series::x);
        return range.low < range.high ? range : new Range(range.low - 0.5, range.high + 0.5);
    }

    /** What all curves and their bands cover vertically, with a margin; values of one sign keep zero at the edge. */
    static Range linear(List<Series> series) {
        double low = 0;
        double high = 0;
        for (Series curve : series) {
            for (int i = 0; i < curve.y().length; i++) {
                if (Double.isFinite(curve.y()[i])) {
                    low = Math.min(low, curve.low(i));
                    high = Math.max(high, curve.high(i));
                }
            }
        }
        double margin = MARGIN * (high - low);
        return low == high ? new Range(0, 1) : new Range(low < 0 ? low - margin : 0, high > 0 ? high + margin : 0);
    }

    /** What the positive values cover, with a margin. */
    static Range logarithmic(List<Series> series) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Series curve : series) {
            for (double value : curve.y()) {
                if (value > 0 && value < Double.POSITIVE_INFINITY) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (high == 0) {
            return new Range(0.1, 1);
        }
        low = Math.max(low, high / DECADES);
        double margin = Math.pow(high / low, MARGIN) * 1.1;
        return new Range(low / margin, high * margin);
    }

    private static Range extent(List<Series> series, Function<Series, double[]> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series curve : series) {
            for (double value : values.apply(curve)) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low > high ? new Range(0, 1) : new Range(low, high);
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The range with a share of its span added at both ends. */
    Range widened(double share) {
        double margin = share * (high - low);
        return new Range(low - margin, high + margin);
    }
}

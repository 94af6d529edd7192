package org.lamella.ui.chart;

import org.lamella.workflow.chart.VerticalScale;

/** The ranges that show curves at their best. */
final class Autoscale {

    private static final double MARGIN = 0.06;
    /** Share of a step left free beside the first and last value of an axis that counts. */
    private static final double COUNTING_MARGIN = 0.5;
    /** A logarithmic axis shows this many decades at most: below lie the roundings of factorisations. */
    private static final double LOGARITHMIC_RATIO = 1e5;
    /** Below one count there is nothing to see in a spectrum of counts. */
    private static final double BELOW_ONE_COUNT = 0.7;

    private Autoscale() {
    }

    static AxisRange horizontal(ChartData data) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : data.curves()) {
            if (curve.x().length > 0) {
                low = Math.min(low, curve.x()[0]);
                high = Math.max(high, curve.x()[curve.x().length - 1]);
            }
        }
        if (low > high) {
            return new AxisRange(0, 1);
        }
        double margin = data.counting() ? COUNTING_MARGIN : 0;
        return AxisRange.around(low - margin, high + margin);
    }

    /** Vertical range of what lies in a horizontal one; values of one sign keep zero at the edge of a linear axis. */
    static AxisRange vertical(ChartData data, AxisRange x, VerticalScale scale) {
        Extent extent = new Extent();
        data.curves().forEach(curve -> extent.add(curve, Math.max(x.low(), data.autoscaleFrom()), x.high()));
        if (extent.isEmpty()) {
            data.curves().forEach(curve -> extent.add(curve, x.low(), x.high()));
        }
        return scale == VerticalScale.LOGARITHMIC ? extent.logarithmic() : extent.linear();
    }

    private static final class Extent {

        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private double lowestPositive = Double.POSITIVE_INFINITY;

        void add(Curve curve, double from, double to) {
            for (int i = curve.firstFrom(from); i < curve.x().length && curve.x()[i] <= to; i++) {
                double value = curve.y()[i];
                if (Double.isFinite(value)) {
                    double error = curve.sigma().isPresent() && Double.isFinite(curve.sigma().get()[i]) ? curve.sigma().get()[i] : 0;
                    low = Math.min(low, value - error);
                    high = Math.max(high, value + error);
                    lowestPositive = value > 0 ? Math.min(lowestPositive, value) : lowestPositive;
                }
            }
        }

        boolean isEmpty() {
            return low > high;
        }

        AxisRange linear() {
            if (isEmpty() || low == 0 && high == 0) {
                return new AxisRange(0, 1);
            }
            double bottom = Math.min(0, low);
            double top = Math.max(0, high);
            double margin = MARGIN * (top - bottom);
            return new AxisRange(bottom < 0 ? bottom - margin : 0, top > 0 ? top + margin : 0);
        }

        AxisRange logarithmic() {
            if (!(lowestPositive <= high)) {
                return new AxisRange(0.1, 1);
            }
            double bottom = BELOW_ONE_COUNT * Math.max(lowestPositive, high / LOGARITHMIC_RATIO);
            return new AxisRange(bottom, high * Math.pow(high / bottom, MARGIN));
        }
    }
}

package org.lamella.workflow.chart;

/**
 * Where values lie on the canvas.
 *
 * @param box the area between the axes
 * @param x ends of the horizontal axis
 * @param y ends of the vertical axis, positive when it is logarithmic
 * @param scale how values are spread over the height
 */
record PlotArea(Box box, Range x, Range y, VerticalScale scale) {

    double toX(double value) {
        return box.x() + (value - x.low()) / (x.high() - x.low()) * box.width();
    }

    double toY(double value) {
        double share = scale.share(value, y.low(), y.high());
        return Double.isNaN(value) ? Double.NaN : box.bottom() - Math.max(0, Math.min(1, share)) * box.height();
    }
}

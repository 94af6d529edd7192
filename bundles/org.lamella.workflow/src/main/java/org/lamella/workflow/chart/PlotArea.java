package org.lamella.workflow.chart;

/**
 * Where values lie on the canvas.
 *
 * @param box the area between the axes
 * @param x ends of the horizontal axis
 * @param y ends of the vertical axis, positive when it is logarithmic
 * @param logarithmic whether the vertical axis is
 */
record PlotArea(Box box, Range x, Range y, boolean logarithmic) {

    double toX(double value) {
        return box.x() + (value - x.low()) / (x.high() - x.low()) * box.width();
    }

    double toY(double value) {
        double share = logarithmic
                ? Math.log(Math.max(value, y.low()) / y.low()) / Math.log(y.high() / y.low())
                : (value - y.low()) / (y.high() - y.low());
        return Double.isNaN(value) ? Double.NaN : box.bottom() - Math.max(0, Math.min(1, share)) * box.height();
    }
}

package org.lamella.ui.chart;

import java.util.List;

/**
 * What a chart shows.
 *
 * @param title what it is, shown above
 * @param xLabel what runs to the right, with its unit
 * @param yLabel what runs upwards, with its unit
 * @param curves the curves, the most important first
 * @param counting whether the horizontal axis counts, so that only whole numbers get ticks
 * @param autoscaleFrom values at smaller places do not stretch the vertical axis; negative infinity when all count
 */
public record ChartData(String title, String xLabel, String yLabel, List<Curve> curves, boolean counting, double autoscaleFrom) {

    /** Nothing to show. */
    public static final ChartData EMPTY = new ChartData("", "", "", List.of(), false, Double.NEGATIVE_INFINITY);

    /** Copies the list. */
    public ChartData {
        curves = List.copyOf(curves);
    }
}

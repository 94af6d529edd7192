package org.lamella.workflow.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plot of curves over a common axis.
 *
 * @param xLabel what runs to the right, with its unit
 * @param yLabel what runs upwards, with its unit
 * @param series the curves
 * @param logarithmic whether the vertical axis is logarithmic; values that are not positive then lie on its lower end
 * @param counting whether the horizontal axis counts, so that only whole numbers get ticks
 * @param markers named places on the horizontal axis, the most important first: those whose names find no room are left out
 * @param guide a vertical line with its name
 */
public record XyChart(String xLabel, String yLabel, List<Series> series, boolean logarithmic, boolean counting, List<LineMarker> markers,
        Optional<LineMarker> guide) {

    /** Copies the lists. */
    public XyChart {
        Objects.requireNonNull(xLabel, "xLabel");
        Objects.requireNonNull(yLabel, "yLabel");
        Objects.requireNonNull(guide, "guide");
        series = List.copyOf(series);
        markers = List.copyOf(markers);
    }

    /**
     * A linear plot of curves.
     *
     * @param xLabel what runs to the right
     * @param yLabel what runs upwards
     * @param series the curves
     * @return the plot
     */
    public static XyChart of(String xLabel, String yLabel, Series... series) {
        return new XyChart(xLabel, yLabel, List.of(series), false, false, List.of(), Optional.empty());
    }

    /**
     * The plot with a logarithmic vertical axis.
     *
     * @return a copy
     */
    public XyChart onLogarithmicScale() {
        return new XyChart(xLabel, yLabel, series, true, counting, markers, guide);
    }

    /**
     * The plot with whole numbers only on its horizontal axis.
     *
     * @return a copy
     */
    public XyChart overCounts() {
        return new XyChart(xLabel, yLabel, series, logarithmic, true, markers, guide);
    }

    /**
     * The plot with other markers.
     *
     * @param places the most important first
     * @return a copy
     */
    public XyChart withMarkers(List<LineMarker> places) {
        return new XyChart(xLabel, yLabel, series, logarithmic, counting, places, guide);
    }

    /**
     * The plot with a guide.
     *
     * @param place a vertical line with its name
     * @return a copy
     */
    public XyChart withGuide(LineMarker place) {
        return new XyChart(xLabel, yLabel, series, logarithmic, counting, markers, Optional.of(place));
    }

    /**
     * Draws the plot.
     *
     * @param canvas what to draw on
     * @param box where
     */
    public void paint(Canvas canvas, Box box) {
        new XyChartPainter(this, canvas, box).paint();
    }
}

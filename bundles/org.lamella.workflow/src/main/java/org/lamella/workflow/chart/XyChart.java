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
 * @param scale how values are spread over the height
 * @param counting whether the horizontal axis counts, so that only whole numbers get ticks
 * @param markers named places on the horizontal axis, the most important first: those whose names find no room are left out
 * @param guide a vertical line with its name
 */
public record XyChart(String xLabel, String yLabel, List<Series> series, VerticalScale scale, boolean counting, List<LineMarker> markers,
        Optional<LineMarker> guide) {

    /** Copies the lists. */
    public XyChart {
        Objects.requireNonNull(xLabel, "xLabel");
        Objects.requireNonNull(yLabel, "yLabel");
        Objects.requireNonNull(scale, "scale");
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
        return new XyChart(xLabel, yLabel, List.of(series), VerticalScale.LINEAR, false, List.of(), Optional.empty());
    }

    /**
     * The plot on another vertical scale.
     *
     * @param other the scale
     * @return a copy
     */
    public XyChart on(VerticalScale other) {
        return new XyChart(xLabel, yLabel, series, other, counting, markers, guide);
    }

    /**
     * Whether the vertical axis is logarithmic.
     *
     * @return false on other scales
     */
    public boolean logarithmic() {
        return scale == VerticalScale.LOGARITHMIC;
    }

    /**
     * The plot with a logarithmic vertical axis.
     *
     * @return a copy
     */
    public XyChart onLogarithmicScale() {
        return on(VerticalScale.LOGARITHMIC);
    }

    /**
     * The plot with whole numbers only on its horizontal axis.
     *
     * @return a copy
     */
    public XyChart overCounts() {
        return new XyChart(xLabel, yLabel, series, scale, true, markers, guide);
    }

    /**
     * The plot with other markers.
     *
     * @param places the most important first
     * @return a copy
     */
    public XyChart withMarkers(List<LineMarker> places) {
        return new XyChart(xLabel, yLabel, series, scale, counting, places, guide);
    }

    /**
     * The plot with a guide.
     *
     * @param place a vertical line with its name
     * @return a copy
     */
    public XyChart withGuide(LineMarker place) {
        return new XyChart(xLabel, yLabel, series, scale, counting, markers, Optional.of(place));
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

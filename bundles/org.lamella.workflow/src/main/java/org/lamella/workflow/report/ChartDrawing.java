package org.lamella.workflow.report;

import java.util.Objects;
import java.util.Optional;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.Canvas;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.document.Drawing;

/**
 * A plot in a report.
 *
 * @param chart the plot
 * @param switchable whether it is worth seeing on a logarithmic scale too
 */
public record ChartDrawing(XyChart chart, boolean switchable) implements Drawing {

    /** Refuses a missing plot. */
    public ChartDrawing {
        Objects.requireNonNull(chart, "chart");
    }

    /**
     * A plot with one scale.
     *
     * @param chart the plot
     * @return a drawing
     */
    public static ChartDrawing of(XyChart chart) {
        return new ChartDrawing(chart, false);
    }

    /**
     * A spectrum without negative values, which can be seen on both scales.
     *
     * @param chart the plot
     * @return a drawing
     */
    public static ChartDrawing ofSpectrum(XyChart chart) {
        return new ChartDrawing(chart, true);
    }

    @Override
    public double height(double width, double highest) {
        return highest;
    }

    @Override
    public void paint(Canvas canvas, Box box) {
        chart.paint(canvas, box);
    }

    @Override
    public Optional<Drawing> logarithmic() {
        return switchable ? Optional.of(of(chart.onLogarithmicScale())) : Optional.empty();
    }
}

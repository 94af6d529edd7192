package org.lamella.workflow.report;

import java.util.List;
import java.util.Objects;
import org.lamella.workflow.chart.XyChart;

/**
 * A plot with the numbers behind it.
 *
 * @param name stem of its files, for instance {@code snr}
 * @param title what it shows
 * @param chart the plot
 * @param columns the numbers, all of one length
 */
public record ResultPlot(String name, String title, XyChart chart, List<Column> columns) {

    /** Refuses missing values. */
    public ResultPlot {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(chart, "chart");
        columns = List.copyOf(columns);
    }

    /**
     * A column of numbers.
     *
     * @param name heading
     * @param values one a row; shared, not copied
     */
    public record Column(String name, double[] values) {
    }
}

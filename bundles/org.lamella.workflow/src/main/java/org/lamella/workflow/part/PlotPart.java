package org.lamella.workflow.part;

import java.util.Objects;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.output.Figures;
import org.lamella.workflow.report.ChartDrawing;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.ResultPlot;
import org.lamella.workflow.report.Results;

/**
 * A plot that belongs to no other kind of result.
 *
 * @param plot curves with their numbers
 */
public record PlotPart(ResultPlot plot) implements ResultPart {

    private static final double HEIGHT = 320;

    /** Refuses a missing plot. */
    public PlotPart {
        Objects.requireNonNull(plot, "plot");
    }

    @Override
    public Place place() {
        return Place.PLOTS;
    }

    @Override
    public String heading() {
        return "Plots";
    }

    @Override
    public void show(Section section, Results results) {
        section.add(Figure.of(plot.title() + ".", ChartDrawing.of(plot.chart()), HEIGHT));
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        plan.add(plot.name(), ".csv", plot.title(), (out, progress) -> table().write(out));
        plan.add(plot.name(), ".png", plot.title(), (out, progress) -> out.write(Figures.chart(plot.chart())));
    }

    private CsvTable table() {
        CsvTable table = new CsvTable();
        plot.columns().forEach(column -> table.column(column.name(), column.values()));
        return table;
    }
}

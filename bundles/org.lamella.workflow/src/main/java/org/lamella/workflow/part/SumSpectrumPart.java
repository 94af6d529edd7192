package org.lamella.workflow.part;

import java.util.Objects;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.output.Figures;
import org.lamella.workflow.report.AxisLabels;
import org.lamella.workflow.report.ChartDrawing;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * The sum spectrum of the signal with the lines marked.
 *
 * @param spectrum the spectrum
 */
public record SumSpectrumPart(Spectrum spectrum) implements ResultPart {

    private static final double HEIGHT = 300;

    /** Refuses a missing spectrum. */
    public SumSpectrumPart {
        Objects.requireNonNull(spectrum, "spectrum");
    }

    @Override
    public Place place() {
        return Place.MEASUREMENT;
    }

    @Override
    public String heading() {
        return "Sum spectrum";
    }

    @Override
    public void show(Section section, Results results) {
        String marks = results.markers().isEmpty() ? "" : " with the lines of the elements named above";
        section.add(Figure.of("Sum spectrum" + marks + ".", ChartDrawing.ofSpectrum(chart(results)), HEIGHT));
    }

    private XyChart chart(Results results) {
        return Charts.spectrum(spectrum.axis(), spectrum.values().toDoubles(), "Counts", results.markers());
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        plan.add("sum_spectrum", ".csv", "Sum spectrum over its energy axis", (out, progress) -> new CsvTable()
                .column(AxisLabels.of(spectrum.axis()), spectrum.axis().coordinates()).column("sum", spectrum.values().toDoubles())
                .write(out));
        plan.add("sum_spectrum", ".png", "Sum spectrum", (out, progress) -> out.write(Figures.chart(chart(results))));
    }
}

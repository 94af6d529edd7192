package org.lamella.workflow.part;

import java.util.Objects;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.report.AxisLabels;
import org.lamella.workflow.report.ChartDrawing;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * A spectrum that the run made.
 *
 * @param spectrum the spectrum
 */
public record SpectrumPart(Spectrum spectrum) implements ResultPart {

    private static final double HEIGHT = 260;

    /** Refuses a missing spectrum. */
    public SpectrumPart {
        Objects.requireNonNull(spectrum, "spectrum");
    }

    @Override
    public Place place() {
        return Place.MEASUREMENT;
    }

    @Override
    public String heading() {
        return "Spectra";
    }

    @Override
    public void show(Section section, Results results) {
        section.add(Figure.of("Spectrum of " + spectrum.title() + ".", ChartDrawing.ofSpectrum(
                Charts.spectrum(spectrum.axis(), spectrum.values().toDoubles(), "Counts", results.markers())), HEIGHT));
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        plan.add("spectrum_" + spectrum.title(), ".csv", spectrum.title(), (out, progress) -> new CsvTable()
                .column(AxisLabels.of(spectrum.axis()), spectrum.axis().coordinates()).column("counts", spectrum.values().toDoubles())
                .write(out));
    }
}

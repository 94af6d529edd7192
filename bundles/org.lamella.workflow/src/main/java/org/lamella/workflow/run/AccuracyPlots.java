package org.lamella.workflow.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.report.AxisLabels;
import org.lamella.workflow.report.ResultPlot;

/** A component spectrum over the true one, both scaled to their largest value: figure 3 of the paper on pan-sharpening by NMF. */
final class AccuracyPlots {

    private AccuracyPlots() {
    }

    static ResultPlot spectra(AccuracyValue.Match match, String label, DecompositionResult result) {
        double[] energies = result.energyAxis().coordinates();
        double[] truth = scaled(match.spectrum());
        double[] found = scaled(result.spectra()[match.component()]);
        String angle = String.format(Locale.ROOT, "%s, %.2f degrees", label, match.angleDeg());
        return new ResultPlot("spectrum_" + match.phase() + "_" + label, match.phase() + ": " + label + " over the truth",
                XyChart.of(AxisLabels.of(result.energyAxis()), "Of the largest value",
                        Series.line("truth", energies, truth), Series.line(angle, energies, found)),
                List.of(new ResultPlot.Column("energy", energies), new ResultPlot.Column("truth", truth),
                        new ResultPlot.Column("found", found)));
    }

    private static double[] scaled(double[] values) {
        double largest = Arrays.stream(values).max().orElse(0);
        return Arrays.stream(values).map(value -> largest > 0 ? value / largest : 0).toArray();
    }
}

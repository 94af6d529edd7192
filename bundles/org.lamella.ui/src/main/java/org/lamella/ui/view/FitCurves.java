package org.lamella.ui.view;

import java.util.List;
import org.lamella.core.contribution.Composition;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.workflow.report.AxisLabels;

/** A fitted spectrum as charts. */
public final class FitCurves {

    private FitCurves() {
    }

    /**
     * Measurement, model and background.
     *
     * @param spectrum the fit
     * @param title title of the chart
     * @param from values at smaller energies do not stretch the vertical axis
     * @return the chart
     */
    public static ChartData fitted(Composition.Fit spectrum, String title, double from) {
        double[] energies = spectrum.axis().coordinates();
        return new ChartData(title, AxisLabels.of(spectrum.axis()), "Counts",
                List.of(Curve.of("measured", energies, spectrum.counts(), Curve.Style.FILLED, 0),
                        Curve.of("fit", energies, spectrum.fitted(), Curve.Style.LINE, 1),
                        Curve.of("background", energies, spectrum.background(), Curve.Style.DASHED, 2)), false, from);
    }

    /** In standard deviations of the expected counts, so that a good fit scatters about zero by one. */
    static ChartData residual(Composition.Fit spectrum, double from) {
        double[] values = new double[spectrum.counts().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = spectrum.fitted()[i] > 0 ? (spectrum.counts()[i] - spectrum.fitted()[i]) / Math.sqrt(spectrum.fitted()[i])
                    : Double.NaN;
        }
        return new ChartData("", AxisLabels.of(spectrum.axis()), "Residual (σ)",
                List.of(Curve.of("residual", spectrum.axis().coordinates(), values, Curve.Style.LINE, 3)), false, from);
    }
}

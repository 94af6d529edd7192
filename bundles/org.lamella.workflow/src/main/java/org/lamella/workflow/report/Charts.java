package org.lamella.workflow.report;

import java.util.Arrays;
import java.util.List;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.Scree;
import org.lamella.core.signal.Axis;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.SvgCanvas;
import org.lamella.workflow.chart.XyChart;

/** The plots of results, the same for the report and for PNG files. */
public final class Charts {

    private static final int FEWEST_SCREE_POINTS = 30;
    private static final int SCREE_POINTS_AN_ELBOW = 3;

    private Charts() {
    }

    /**
     * A spectrum over its axis.
     *
     * @param axis energy axis of M points
     * @param values M values
     * @param yLabel what they are
     * @param markers lines to mark, the most important first
     * @return a linear plot
     */
    public static XyChart spectrum(Axis axis, double[] values, String yLabel, List<LineMarker> markers) {
        return XyChart.of(AxisLabels.of(axis), yLabel, Series.line("", axis.coordinates(), values)).withMarkers(markers);
    }

    /**
     * A component spectrum.
     *
     * @param result the decomposition
     * @param component from 0
     * @param markers lines to mark, the most important first
     * @return a linear plot
     */
    public static XyChart component(DecompositionResult result, int component, List<LineMarker> markers) {
        return spectrum(result.energyAxis(), result.spectra()[component], isSigned(result) ? "Weight" : "Intensity", markers);
    }

    /**
     * Explained variance by component, as far as it is of interest: past the elbow the curve is flat.
     *
     * @param scree the analysis
     * @return a logarithmic plot with the elbow marked
     */
    public static XyChart scree(Scree scree) {
        double[] ratio = scree.explainedVarianceRatio();
        double[] shown = Arrays.copyOf(ratio, Math.min(ratio.length, Math.max(FEWEST_SCREE_POINTS, SCREE_POINTS_AN_ELBOW * scree.elbow())));
        double[] number = numbers(shown.length);
        return XyChart.of("Component", "Share of variance", Series.dotted("", number, shown)).onLogarithmicScale().overCounts()
                .withGuide(new LineMarker("elbow: " + scree.elbow(), scree.elbow()));
    }

    /**
     * The cost function of an iterative method.
     *
     * @param objective one value an iteration
     * @return a plot, logarithmic when all values are positive
     */
    public static XyChart convergence(double[] objective) {
        XyChart chart = XyChart.of("Iteration", "Cost function", Series.line("", numbers(objective.length), objective)).overCounts();
        return Arrays.stream(objective).allMatch(value -> value > 0) ? chart.onLogarithmicScale() : chart;
    }

    /**
     * Quantities along a line, each with its error band.
     *
     * @param profile the profile
     * @return a linear plot
     */
    public static XyChart profile(ProfilePlot profile) {
        Series[] series = profile.curves().stream()
                .map(curve -> new Series(new LineMarker(curve.name(), 0).label(), profile.distance(), curve.values(), curve.sigma(), false))
                .toArray(Series[]::new);
        return XyChart.of(profile.distanceLabel(), profile.quantity(), series);
    }

    /**
     * A measured spectrum with the model that was fitted to it.
     *
     * @param fit measurement, model and background
     * @param markers lines to mark, the most important first
     * @return a linear plot
     */
    public static XyChart fit(Composition.Fit fit, List<LineMarker> markers) {
        double[] energies = fit.axis().coordinates();
        return XyChart.of(AxisLabels.of(fit.axis()), "Counts", Series.line("measured", energies, fit.counts()),
                Series.line("fit", energies, fit.fitted()), Series.line("background", energies, fit.background())).withMarkers(markers);
    }

    /**
     * Whether a factorisation has negative values, as principal components have.
     *
     * @param result the decomposition
     * @return true when any spectrum or map has
     */
    public static boolean isSigned(DecompositionResult result) {
        return hasNegative(result.spectra()) || hasNegative(result.maps());
    }

    private static boolean hasNegative(double[][] rows) {
        for (double[] row : rows) {
            for (double value : row) {
                if (value < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double[] numbers(int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i + 1;
        }
        return numbers;
    }

    /**
     * A plot as a file of its own.
     *
     * @param chart the plot
     * @param width canvas units
     * @param height canvas units
     * @param description what it shows
     * @return an SVG document
     */
    public static String svgDocument(XyChart chart, double width, double height, String description) {
        SvgCanvas canvas = new SvgCanvas(width, height);
        chart.paint(canvas, new Box(0, 0, width, height));
        return canvas.toDocument(description);
    }

    static String svg(XyChart chart, double width, double height, String description) {
        SvgCanvas canvas = new SvgCanvas(width, height);
        chart.paint(canvas, new Box(0, 0, width, height));
        return canvas.toSvg(description);
    }
}

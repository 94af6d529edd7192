package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lamella.ui.chart.AxisRange;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.chart.Curve;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.FigureFormat;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.chart.Series;
import org.lamella.workflow.chart.VerticalScale;
import org.lamella.workflow.chart.XyChart;

/**
 * A chart as it is shown, for a file.
 *
 * @param data the curves
 * @param shown the part of the horizontal axis that is shown; all when empty
 * @param scale vertical scale
 * @param markers named places on the horizontal axis
 */
public record ChartFigure(ChartData data, Optional<AxisRange> shown, VerticalScale scale, List<LineMarker> markers) {

    private static final double WIDTH = 680;
    private static final double HEIGHT = 360;
    private static final double MARGIN = 10;
    private static final double[] NO_ERRORS = {};

    /** Copies the list. */
    public ChartFigure {
        markers = List.copyOf(markers);
    }

    byte[] draw(FigureFormat format) {
        XyChart chart = new XyChart(data.xLabel(), data.yLabel(), series(), scale, data.counting(), markers, Optional.empty());
        return format.draw(WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN, data.title(),
                canvas -> chart.paint(canvas, new Box(MARGIN, MARGIN, WIDTH, HEIGHT)));
    }

    private List<Series> series() {
        boolean one = data.curves().size() == 1;
        List<Series> series = new ArrayList<>();
        for (Curve curve : data.curves()) {
            double from = Math.max(data.autoscaleFrom(), shown.map(AxisRange::low).orElse(Double.NEGATIVE_INFINITY));
            double to = shown.map(AxisRange::high).orElse(Double.POSITIVE_INFINITY);
            int first = first(curve.x(), from);
            int end = first(curve.x(), Math.nextUp(to));
            if (first < end) {
                boolean dotted = curve.style() == Curve.Style.DOTTED || curve.style() == Curve.Style.POINTS;
                series.add(new Series(one ? "" : curve.name(), Arrays.copyOfRange(curve.x(), first, end),
                        Arrays.copyOfRange(curve.y(), first, end),
                        curve.sigma().map(sigma -> Arrays.copyOfRange(sigma, first, end)).orElse(NO_ERRORS), dotted));
            }
        }
        return series;
    }

    private static int first(double[] rising, double value) {
        int at = Arrays.binarySearch(rising, value);
        return at < 0 ? -at - 1 : at;
    }

    /** One line a place; curves over other places have columns of their own. */
    String csv() {
        List<String> heads = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        double[] last = null;
        for (Curve curve : data.curves()) {
            if (curve.x() != last && !Arrays.equals(curve.x(), last)) {
                heads.add(data.xLabel());
                columns.add(curve.x());
            }
            last = curve.x();
            heads.add(curve.name());
            columns.add(curve.y());
            if (curve.sigma().isPresent()) {
                heads.add(curve.name() + " sigma");
                columns.add(curve.sigma().get());
            }
        }
        StringBuilder text = new StringBuilder(String.join(",", heads.stream().map(ChartFigure::quoted).toList())).append('\n');
        int rows = columns.stream().mapToInt(column -> column.length).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.size(); c++) {
                text.append(c == 0 ? "" : ",").append(row < columns.get(c).length ? Double.toString(columns.get(c)[row]) : "");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

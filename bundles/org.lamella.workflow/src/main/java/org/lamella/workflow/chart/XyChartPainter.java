package org.lamella.workflow.chart;

import java.util.List;
import org.lamella.workflow.chart.MarkerLabels.Placed;
import org.lamella.workflow.chart.TextStyle.Anchor;
import org.lamella.workflow.picture.Ticks;

/** Lays out and draws one plot: legend and marker names above, ticks and labels left and below, curves between. */
final class XyChartPainter {

    private static final double FONT = 11;
    private static final double TICK = 4;
    private static final double RIGHT_MARGIN = 12;
    private static final double TOP_MARGIN = 10;
    private static final double Y_LABEL_ROOM = 18;
    private static final double X_LABELS_ROOM = 38;
    private static final double TICK_SPACING_Y = 34;
    private static final double TICK_SPACING_X = 60;
    private static final double LABEL_GAP = 10;
    private static final double MARKER_SPACING = 12.5;
    private static final double MARKER_FURTHEST = 24;
    private static final double MARKER_LEADER = 8;
    private static final double COLUMN_WIDTH = 1;
    private static final double LINE_WIDTH = 1.3;
    private static final double DOT_RADIUS = 2.4;
    private static final double BAND_OPACITY = 0.18;
    private static final double MOST_WITH_MINOR_TICKS = 1e7;

    private final XyChart chart;
    private final Canvas canvas;
    private final Box box;
    private final Legend legend;
    private final PlotArea area;
    private final Ticks xTicks;
    private final Ticks yTicks;

    XyChartPainter(XyChart chart, Canvas canvas, Box box) {
        this.chart = chart;
        this.canvas = canvas;
        this.box = box;
        Range x = Range.horizontal(chart.series());
        x = chart.counting() ? x.widened(0.03) : x;
        Range y = chart.logarithmic() ? Range.logarithmic(chart.series()) : Range.linear(chart.series());
        legend = Legend.of(chart.series(), box.width() - Y_LABEL_ROOM - RIGHT_MARGIN);
        double top = box.y() + legend.height() + Math.max(TOP_MARGIN, markerRoom(chart.markers(), x));
        double height = Math.max(1, box.bottom() - X_LABELS_ROOM - top);
        int yRoom = (int) Math.max(2, height / TICK_SPACING_Y);
        yTicks = chart.logarithmic() ? Ticks.logarithmic(y.low(), y.high(), yRoom) : Ticks.linear(y.low(), y.high(), yRoom);
        double left = box.x() + Y_LABEL_ROOM + widest(yTicks) + 2 * TICK;
        double width = Math.max(1, box.right() - RIGHT_MARGIN - left);
        area = new PlotArea(new Box(left, top, width, height), x, y, chart.scale());
        xTicks = xTicks();
    }

    private static double markerRoom(List<LineMarker> markers, Range x) {
        return markers.stream().filter(marker -> x.contains(marker.energy()))
                .mapToDouble(marker -> TextWidth.of(marker.label(), FONT) + MARKER_LEADER + TICK).max().orElse(0);
    }

    private static double widest(Ticks ticks) {
        return ticks.labels().stream().mapToDouble(label -> TextWidth.of(label, FONT)).max().orElse(0);
    }

    /** As many ticks as fit without their labels touching. */
    private Ticks xTicks() {
        Range x = area.x();
        int count = (int) Math.max(2, area.box().width() / TICK_SPACING_X);
        while (true) {
            Ticks ticks = chart.counting() ? Ticks.whole(x.low(), x.high(), count) : Ticks.linear(x.low(), x.high(), count);
            double step = ticks.values().size() < 2 ? Double.POSITIVE_INFINITY
                    : area.toX(ticks.values().get(1)) - area.toX(ticks.values().get(0));
            if (count <= 2 || step >= widest(ticks) + LABEL_GAP) {
                return ticks;
            }
            count--;
        }
    }

    void paint() {
        paintGrid();
        paintMarkers();
        paintGuide();
        List<Series> series = chart.series();
        for (int i = 0; i < series.size(); i++) {
            paintBand(series.get(i), i);
        }
        for (int i = 0; i < series.size(); i++) {
            paintCurve(series.get(i), i);
        }
        paintAxes();
        legend.paint(canvas, box.x() + Y_LABEL_ROOM, box.y());
    }

    private void paintGrid() {
        for (double value : yTicks.values()) {
            double y = area.toY(value);
            canvas.line(area.box().x(), y, area.box().right(), y, Stroke.solid(Ink.GRID, 1));
        }
    }

    private void paintAxes() {
        Box plot = area.box();
        Stroke stroke = Stroke.solid(Ink.AXIS, 1);
        canvas.line(plot.x(), plot.y(), plot.x(), plot.bottom(), stroke);
        double zero = !chart.logarithmic() && area.y().contains(0) ? area.toY(0) : plot.bottom();
        canvas.line(plot.x(), zero, plot.right(), zero, stroke);
        for (int i = 0; i < yTicks.values().size(); i++) {
            double y = area.toY(yTicks.values().get(i));
            canvas.line(plot.x() - TICK, y, plot.x(), y, stroke);
            canvas.text(plot.x() - 2 * TICK, y + 0.35 * FONT, yTicks.labels().get(i), TextStyle.of(Ink.MUTED, FONT, Anchor.END));
        }
        paintMinorTicks(stroke);
        double labels = plot.bottom() + TICK + FONT + 2;
        for (int i = 0; i < xTicks.values().size(); i++) {
            double x = area.toX(xTicks.values().get(i));
            canvas.line(x, plot.bottom(), x, plot.bottom() + TICK, stroke);
            canvas.text(x, labels, xTicks.labels().get(i), TextStyle.of(Ink.MUTED, FONT, Anchor.MIDDLE));
        }
        paintLabels(labels);
    }

    /** Short ticks at 2 to 9 times each power of ten tell a logarithmic axis from a linear one. */
    private void paintMinorTicks(Stroke stroke) {
        Range y = area.y();
        if (!chart.logarithmic() || y.high() / y.low() > MOST_WITH_MINOR_TICKS) {
            return;
        }
        for (double power = Math.pow(10, Math.floor(Math.log10(y.low()))); power <= y.high(); power *= 10) {
            for (int multiple = 2; multiple <= 9; multiple++) {
                if (y.contains(multiple * power)) {
                    double place = area.toY(multiple * power);
                    canvas.line(area.box().x() - 0.5 * TICK, place, area.box().x(), place, stroke);
                }
            }
        }
    }

    private void paintLabels(double tickLabels) {
        Box plot = area.box();
        String xLabel = TextWidth.fit(withFactor(chart.xLabel(), xTicks), FONT, plot.width());
        canvas.text(plot.x() + 0.5 * plot.width(), tickLabels + FONT + 5, xLabel, TextStyle.of(Ink.TEXT, FONT, Anchor.MIDDLE));
        String yLabel = TextWidth.fit(withFactor(chart.yLabel(), yTicks), FONT, box.height());
        // a label longer than the plot is centred on the whole figure, or it would leave it
        double half = 0.5 * TextWidth.of(yLabel, FONT);
        double middle = Math.max(box.y() + half, Math.min(box.bottom() - half, plot.y() + 0.5 * plot.height()));
        canvas.text(box.x() + FONT, middle, yLabel, new TextStyle(Ink.TEXT, FONT, Anchor.MIDDLE, false));
    }

    private static String withFactor(String label, Ticks ticks) {
        return ticks.exponent() == 0 ? label : label + " × " + Ticks.powerOfTen(ticks.exponent());
    }

    private void paintMarkers() {
        Box plot = area.box();
        for (Placed placed : MarkerLabels.place(chart.markers(), area, MARKER_SPACING, MARKER_FURTHEST)) {
            double[] x = {placed.x(), placed.x(), placed.labelX()};
            double[] y = {plot.bottom(), plot.y(), plot.y() - MARKER_LEADER};
            canvas.path(new Polyline(x, y), Stroke.solid(Ink.MARK, 0.8));
            canvas.text(placed.labelX() + 0.35 * FONT, plot.y() - MARKER_LEADER - 2, placed.marker().label(),
                    new TextStyle(Ink.MUTED, FONT, Anchor.START, false));
        }
    }

    private void paintGuide() {
        chart.guide().filter(guide -> area.x().contains(guide.energy())).ifPresent(guide -> {
            Box plot = area.box();
            double x = area.toX(guide.energy());
            boolean roomRight = x + 2 * TICK + TextWidth.of(guide.name(), FONT) < plot.right();
            canvas.line(x, plot.y(), x, plot.bottom(), new Stroke(Ink.LINE_2, 1.2, true));
            canvas.text(x + (roomRight ? 2 * TICK : -2 * TICK), plot.y() + FONT, guide.name(),
                    TextStyle.of(Ink.LINE_2, FONT, roomRight ? Anchor.START : Anchor.END));
        });
    }

    /** One filled outline a stretch without gaps: forward along the upper edge, back along the lower. */
    private void paintBand(Series curve, int index) {
        int start = 0;
        while (curve.hasBand() && start < curve.y().length) {
            int end = start;
            while (end < curve.y().length && Double.isFinite(curve.y()[end])) {
                end++;
            }
            if (end - start > 1) {
                canvas.area(band(curve, start, end), Ink.line(index), BAND_OPACITY);
            }
            start = end + 1;
        }
    }

    private Polyline band(Series curve, int start, int end) {
        int n = end - start;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = area.toX(curve.x()[start + i]);
            y[i] = area.toY(curve.high(start + i));
            x[2 * n - 1 - i] = x[i];
            y[2 * n - 1 - i] = area.toY(curve.low(start + i));
        }
        return new Polyline(x, y);
    }

    private void paintCurve(Series curve, int index) {
        int n = curve.x().length;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = area.toX(curve.x()[i]);
            y[i] = area.toY(curve.y()[i]);
        }
        Polyline line = new Polyline(x, y);
        canvas.path(Decimation.thin(line, COLUMN_WIDTH), Stroke.solid(Ink.line(index), LINE_WIDTH));
        for (int i = 0; curve.dotted() && i < n; i++) {
            if (!line.isGap(i)) {
                canvas.dot(x[i], y[i], DOT_RADIUS, Ink.line(index));
            }
        }
    }
}

package org.lamella.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.lamella.workflow.picture.Ticks;

/** Lays out and draws a chart: title and read-out above, axes left and below, curves and layers between. */
final class ChartPainter {

    private static final int TICK = 4;
    private static final int GAP = 4;
    private static final int TICK_SPACING_Y = 34;
    private static final int LABEL_GAP = 14;
    private static final int SWATCH = 16;
    private static final int LEGEND_MARGIN = 8;
    private static final int LEGEND_ALPHA = 215;
    private static final int OPAQUE = 255;
    /** As wide as any vertical tick label gets: a margin that does not follow the labels keeps the plot still during a drag. */
    private static final String WIDEST_LABEL = "−8888.8";

    private final ChartColours colours;
    private final GC gc;
    private final Rectangle bounds;
    private final int rowsAbove;
    private final int line;

    /** A painter that leaves some rows of text free above the plot. */
    ChartPainter(GC gc, Rectangle bounds, int rowsAbove, ChartColours colours) {
        this.gc = gc;
        this.bounds = bounds;
        this.rowsAbove = rowsAbove;
        this.colours = colours;
        this.line = gc.getFontMetrics().getHeight();
    }

    /** The area between the axes of a canvas this large. */
    Rectangle area() {
        int left = line + 2 * GAP + gc.textExtent(WIDEST_LABEL).x + TICK;
        int top = (1 + rowsAbove) * line + 2 * GAP;
        int bottom = 2 * line + TICK + 2 * GAP;
        return new Rectangle(left, top, Math.max(1, bounds.width - left - 3 * GAP), Math.max(1, bounds.height - top - bottom));
    }

    void paintPaper() {
        gc.setBackground(colours.paper());
        gc.fillRectangle(bounds);
    }

    void paintPlot(Plot plot, ChartData data, ChartLayer below, ChartLayer above) {
        Rectangle area = plot.area();
        Ticks yTicks = yTicks(plot);
        gc.setForeground(colours.grid());
        for (double value : yTicks.values()) {
            int y = (int) Math.round(plot.toY(value));
            gc.drawLine(area.x, y, area.x + area.width, y);
        }
        gc.setClipping(area);
        below.paint(gc, plot, colours);
        gc.setClipping(area);
        CurvePainter painter = new CurvePainter(gc, plot);
        for (int i = data.curves().size() - 1; i >= 0; i--) {
            painter.paint(data.curves().get(i), colours.line(data.curves().get(i)));
        }
        gc.setLineAttributes(new LineAttributes(1));
        gc.setClipping(area.x, area.y - rowsAbove * line, area.width, area.height + rowsAbove * line);
        above.paint(gc, plot, colours);
        gc.setClipping((Rectangle) null);
        gc.setLineAttributes(new LineAttributes(1));
        paintAxes(plot, data, yTicks);
        paintLegend(area, data.curves());
    }

    private Ticks yTicks(Plot plot) {
        int room = Math.max(2, plot.area().height / TICK_SPACING_Y);
        return plot.logarithmic() ? Ticks.logarithmic(plot.y().low(), plot.y().high(), room)
                : Ticks.linear(plot.y().low(), plot.y().high(), room);
    }

    /** As many ticks as fit without their labels touching. */
    private Ticks xTicks(Plot plot, boolean counting) {
        AxisRange x = plot.x();
        for (int count = Math.max(2, plot.area().width / 50);; count--) {
            Ticks ticks = counting ? Ticks.whole(x.low(), x.high(), count) : Ticks.linear(x.low(), x.high(), count);
            int widest = ticks.labels().stream().mapToInt(label -> gc.textExtent(label).x).max().orElse(0);
            double step = ticks.values().size() < 2 ? Double.POSITIVE_INFINITY
                    : plot.toX(ticks.values().get(1)) - plot.toX(ticks.values().get(0));
            if (count <= 2 || step >= widest + LABEL_GAP) {
                return ticks;
            }
        }
    }

    private void paintAxes(Plot plot, ChartData data, Ticks yTicks) {
        Rectangle area = plot.area();
        int bottom = area.y + area.height;
        gc.setAntialias(SWT.OFF);
        gc.setForeground(colours.axis());
        gc.drawLine(area.x, area.y, area.x, bottom);
        gc.drawLine(area.x, bottom, area.x + area.width, bottom);
        if (!plot.logarithmic() && plot.y().low() < 0 && plot.y().high() > 0) {
            int zero = (int) Math.round(plot.toY(0));
            gc.drawLine(area.x, zero, area.x + area.width, zero);
        }
        for (int i = 0; i < yTicks.values().size(); i++) {
            int y = (int) Math.round(plot.toY(yTicks.values().get(i)));
            Point size = gc.textExtent(yTicks.labels().get(i));
            gc.setForeground(colours.axis());
            gc.drawLine(area.x - TICK, y, area.x, y);
            gc.setForeground(colours.muted());
            gc.drawText(yTicks.labels().get(i), area.x - TICK - GAP - size.x, y - size.y / 2, true);
        }
        Ticks xTicks = xTicks(plot, data.counting());
        for (int i = 0; i < xTicks.values().size(); i++) {
            int x = (int) Math.round(plot.toX(xTicks.values().get(i)));
            Point size = gc.textExtent(xTicks.labels().get(i));
            gc.setForeground(colours.axis());
            gc.drawLine(x, bottom, x, bottom + TICK);
            gc.setForeground(colours.muted());
            int left = Math.min(x - size.x / 2, bounds.width - size.x);
            gc.drawText(xTicks.labels().get(i), left, bottom + TICK + 1, true);
        }
        gc.setForeground(colours.text());
        String xLabel = withFactor(data.xLabel(), xTicks);
        gc.drawText(xLabel, area.x + (area.width - gc.textExtent(xLabel).x) / 2, bottom + TICK + line + GAP, true);
        paintUpwards(withFactor(data.yLabel(), yTicks), GAP, area.y + area.height / 2);
    }

    private static String withFactor(String label, Ticks ticks) {
        return ticks.exponent() == 0 ? label : label + " × " + Ticks.powerOfTen(ticks.exponent());
    }

    private void paintUpwards(String text, int left, int middle) {
        Transform before = new Transform(gc.getDevice());
        Transform turned = new Transform(gc.getDevice());
        try {
            gc.getTransform(before);
            gc.getTransform(turned);
            int half = gc.textExtent(text).x / 2;
            turned.translate(left, Math.max(half + GAP, Math.min(bounds.height - half - GAP, middle)));
            turned.rotate(-90);
            gc.setTransform(turned);
            gc.drawText(text, -half, 0, true);
        } finally {
            gc.setTransform(before);
            before.dispose();
            turned.dispose();
        }
    }

    /** Names of the curves in the upper right corner; one curve alone is named by the title. */
    private void paintLegend(Rectangle area, List<Curve> curves) {
        if (curves.size() < 2) {
            return;
        }
        int widest = curves.stream().mapToInt(curve -> gc.textExtent(curve.name()).x).max().orElse(0);
        int width = widest + SWATCH + 3 * GAP + GAP;
        int height = curves.size() * line + 2 * GAP;
        int left = area.x + area.width - width - LEGEND_MARGIN;
        int top = area.y + LEGEND_MARGIN;
        if (left < area.x || top + height > area.y + area.height) {
            return;
        }
        gc.setBackground(colours.paper());
        gc.setAlpha(LEGEND_ALPHA);
        gc.fillRectangle(left, top, width, height);
        gc.setAlpha(OPAQUE);
        for (int i = 0; i < curves.size(); i++) {
            int y = top + GAP + i * line;
            gc.setForeground(colours.line(curves.get(i)));
            gc.setLineWidth(2);
            gc.drawLine(left + GAP, y + line / 2, left + GAP + SWATCH, y + line / 2);
            gc.setLineWidth(1);
            gc.setForeground(colours.text());
            gc.drawText(curves.get(i).name(), left + 2 * GAP + SWATCH, y, true);
        }
    }

    /** Title at the left, read-out at the right; the title gives way. */
    void paintHeader(String title, String readout, boolean stale) {
        int right = bounds.width - 3 * GAP;
        List<String> words = new ArrayList<>();
        if (stale) {
            words.add("updating …");
        }
        if (!readout.isEmpty()) {
            words.add(readout);
        }
        String end = String.join("    ", words);
        int room = right - 3 * GAP - (end.isEmpty() ? 0 : gc.textExtent(end).x + 4 * GAP);
        gc.setForeground(colours.text());
        gc.drawText(TextFit.cut(gc, title, room), 2 * GAP, GAP, true);
        Color ink = stale ? colours.accent() : colours.muted();
        gc.setForeground(ink);
        gc.drawText(end, right - gc.textExtent(end).x, GAP, true);
    }

    void paintEmpty(String text) {
        gc.setForeground(colours.muted());
        Point size = gc.textExtent(text, SWT.DRAW_DELIMITER);
        gc.drawText(text, Math.max(GAP, (bounds.width - size.x) / 2), Math.max(GAP, (bounds.height - size.y) / 2),
                SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
    }
}

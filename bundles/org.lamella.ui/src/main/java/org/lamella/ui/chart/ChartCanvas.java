package org.lamella.ui.chart;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lamella.workflow.chart.VerticalScale;

/**
 * Draws a chart and lets the user zoom, drag and read it: wheel about the cursor, middle button to drag, Shift and drag for a box, drag
 * on an axis to stretch it, double-click to see all again.
 */
public final class ChartCanvas extends Canvas {

    private final String accessibleName;
    private final ChartMouse mouse;
    private ChartData data = ChartData.EMPTY;
    private Optional<AxisRange> xRange = Optional.empty();
    private Optional<AxisRange> yRange = Optional.empty();
    private VerticalScale scale = VerticalScale.LINEAR;
    private boolean stale;
    private String emptyText = "";
    private ChartLayer below = ChartLayer.NONE;
    private ChartLayer above = ChartLayer.NONE;
    private int rowsAbove;
    private BiFunction<Plot, Point, String> readout = (plot, at) -> "";
    private Optional<Plot> painted = Optional.empty();
    private Consumer<Optional<AxisRange>> zoomed = range -> {
    };
    private long paints;

    /**
     * An empty chart.
     *
     * @param parent where it lies
     * @param accessibleName what it shows, for screen readers
     */
    public ChartCanvas(Composite parent, String accessibleName) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.accessibleName = accessibleName;
        this.mouse = new ChartMouse(this);
        addPaintListener(this::paint);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = ChartCanvas.this.accessibleName;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = data.title();
            }
        });
    }

    /** Shows other curves; what the user zoomed to stays. @param newData the curves */
    public void setData(ChartData newData) {
        data = newData;
        redraw();
    }

    /** What is shown. @return the curves */
    public ChartData data() {
        return data;
    }

    /** Shows everything again. */
    public void resetView() {
        zoom(Optional.empty(), Optional.empty());
    }

    /** Sets the vertical axis; its zoom is given up. @param newScale how values are spread over the height */
    public void setScale(VerticalScale newScale) {
        if (scale != newScale) {
            scale = newScale;
            yRange = Optional.empty();
            redraw();
        }
    }

    /** The vertical axis. @return linear at first */
    public VerticalScale scale() {
        return scale;
    }

    /** Words shown when there are no curves. @param text what to do to get some */
    public void setEmptyText(String text) {
        emptyText = text;
        redraw();
    }

    /** Marks what is shown as out of date. @param on whether it is */
    public void setStale(boolean on) {
        if (stale != on) {
            stale = on;
            redraw();
        }
    }

    /** Sets what is drawn below and above the curves. @param newBelow below @param newAbove above */
    public void setLayers(ChartLayer newBelow, ChartLayer newAbove) {
        below = newBelow;
        above = newAbove;
    }

    /** Leaves rows of text free above the plot, for the upper layer. @param rows how many */
    public void setRowsAbove(int rows) {
        if (rowsAbove != rows) {
            rowsAbove = rows;
            redraw();
        }
    }

    /** Sets what dragging in the plot means. @param gesture takes the left button */
    public void setGesture(ChartGesture gesture) {
        mouse.setGesture(gesture);
    }

    /** Sets the words for the place under the mouse. @param words made from geometry and place, empty for none */
    public void setReadout(BiFunction<Plot, Point, String> words) {
        readout = words;
    }

    /** Where values lie at present. @return empty without curves or room */
    public Optional<Plot> plot() {
        if (data.curves().isEmpty() || getClientArea().isEmpty()) {
            return Optional.empty();
        }
        GC gc = new GC(this);
        try {
            return Optional.of(plot(new ChartPainter(gc, getClientArea(), rowsAbove, ChartColours.of(this)).area()));
        } finally {
            gc.dispose();
        }
    }

    /** Where the mouse is. @return a place on the canvas, empty when the mouse is elsewhere */
    public Optional<Point> hover() {
        return mouse.hover();
    }

    /** Where values lay when the chart was drawn last. */
    Optional<Plot> paintedPlot() {
        return painted;
    }

    /** How often the chart was drawn. @return rises by one a time */
    public long paints() {
        return paints;
    }

    void zoom(Optional<AxisRange> x, Optional<AxisRange> y) {
        AxisRange whole = Autoscale.horizontal(data);
        Optional<AxisRange> before = xRange;
        xRange = x.map(range -> range.within(whole)).filter(range -> !range.equals(whole));
        yRange = y;
        redraw();
        if (!xRange.equals(before)) {
            zoomed.accept(xRange);
        }
    }

    /** The part of the horizontal axis that is shown. @return empty when all is */
    public Optional<AxisRange> xRange() {
        return xRange;
    }

    /** Shows a part of the horizontal axis. @param range empty for all */
    public void setXRange(Optional<AxisRange> range) {
        if (!xRange.equals(range)) {
            xRange = range;
            redraw();
        }
    }

    /** Ties another chart to the horizontal axis. @param listener told what the user zoomed to; empty for all */
    public void setZoomListener(Consumer<Optional<AxisRange>> listener) {
        zoomed = listener;
    }

    Optional<AxisRange> yRange() {
        return yRange;
    }

    private Plot plot(Rectangle area) {
        AxisRange x = xRange.orElseGet(() -> Autoscale.horizontal(data));
        AxisRange y = yRange.orElseGet(() -> Autoscale.vertical(data, x, scale));
        return new Plot(area, x, y, scale);
    }

    private void paint(PaintEvent event) {
        ChartPainter painter = new ChartPainter(event.gc, getClientArea(), rowsAbove, ChartColours.of(this));
        painter.paintPaper();
        if (data.curves().isEmpty()) {
            painted = Optional.empty();
            painter.paintEmpty(emptyText);
        } else {
            Plot plot = plot(painter.area());
            painted = Optional.of(plot);
            painter.paintPlot(plot, data, below, mouse.box().map(this::withBox).orElse(above));
            String words = mouse.hover().filter(plot.area()::contains).map(at -> readout.apply(plot, at)).orElse("");
            painter.paintHeader(data.title(), words, stale);
        }
        paints++;
    }

    private ChartLayer withBox(Rectangle box) {
        return (gc, plot, colours) -> {
            above.paint(gc, plot, colours);
            gc.setForeground(colours.accent());
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawRectangle(box);
            gc.setLineStyle(SWT.LINE_SOLID);
        };
    }
}

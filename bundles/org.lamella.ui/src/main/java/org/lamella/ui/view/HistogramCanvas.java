package org.lamella.ui.view;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.session.LatestWorker;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapDisplay;
import org.lamella.workflow.picture.ColourScale;
import org.lamella.workflow.picture.Contrast;

/** How often each value occurs in the map, in the colours of the map; dragging a limit sets its percentile. */
final class HistogramCanvas extends Canvas {

    private static final int BINS = 160;
    private static final int PAD = 4;
    private static final int STRIP = 8;
    private static final int GRAB = 6;
    private static final double PERCENT = 100;
    private static final double SMALLEST_GAP = 0.5;
    /** The map itself comes first: while a window is dragged over a spectrum its histogram waits for a pause. */
    private static final int PAUSE_MS = 120;

    private final LatestWorker worker = new LatestWorker("lamella-histogram");
    private final Consumer<Contrast> changed;
    private MapDisplay display = MapDisplay.DEFAULT;
    private Optional<Bins> bins = Optional.empty();
    private double[] counted;
    private Held held = Held.NONE;

    private enum Held {
        NONE, LOW, HIGH
    }

    /** Counts of equal steps from the smallest to the largest value, with the sorted values for percentiles. */
    private record Bins(double low, double high, int[] counts, double[] sorted, ColourScale scale) {

        double value(double share) {
            return low + share * (high - low);
        }

        double share(double value) {
            return high > low ? (value - low) / (high - low) : 0;
        }

        double percentile(double value) {
            int at = Arrays.binarySearch(sorted, value);
            return PERCENT * (at < 0 ? -at - 1 : at) / Math.max(1, sorted.length - 1);
        }
    }

    HistogramCanvas(Composite parent, Consumer<Contrast> changed) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.changed = changed;
        addPaintListener(this::paint);
        addListener(SWT.Dispose, event -> worker.close());
        addListener(SWT.MouseDown, event -> held = limitAt(event.x));
        addListener(SWT.MouseMove, event -> {
            setCursor(getDisplay().getSystemCursor(limitAt(event.x) == Held.NONE ? SWT.CURSOR_ARROW : SWT.CURSOR_SIZEWE));
            drag(event.x);
        });
        addListener(SWT.MouseUp, event -> held = Held.NONE);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Histogram of the map, " + display.contrast().caption();
            }
        });
    }

    void show(Optional<LinkedMap> map, MapDisplay newDisplay) {
        boolean same = map.isPresent() && map.get().values() == counted && newDisplay.equals(display);
        display = newDisplay;
        if (map.isEmpty()) {
            bins = Optional.empty();
            counted = null;
            redraw();
        } else if (!same) {
            double[] values = map.get().values();
            counted = values;
            getDisplay().timerExec(PAUSE_MS, () -> {
                if (values == counted && newDisplay.equals(display)) {
                    countLater(values, newDisplay);
                }
            });
        }
    }

    private void countLater(double[] values, MapDisplay with) {
        worker.submit(this, () -> {
            Bins next = count(values, with);
            if (!isDisposed()) {
                getDisplay().asyncExec(() -> accept(values, next));
            }
        });
    }

    private void accept(double[] values, Bins next) {
        if (!isDisposed() && values == counted) {
            bins = Optional.of(next);
            redraw();
        }
    }

    private static Bins count(double[] values, MapDisplay display) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).toArray();
        Arrays.sort(sorted);
        double low = sorted.length == 0 ? 0 : sorted[0];
        double high = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        // whole numbers get one bar each as long as there is room, or some bars would stay empty
        boolean whole = Arrays.stream(sorted).allMatch(value -> value == Math.rint(value));
        int[] counts = new int[whole ? (int) Math.max(1, Math.min(BINS, high - low + 1)) : BINS];
        for (double value : sorted) {
            counts[high > low ? Math.min(counts.length - 1, (int) (counts.length * (value - low) / (high - low))) : 0]++;
        }
        return new Bins(low, high, counts, sorted, ColourScale.of(values, display.coloursFor(values), display.contrast()));
    }

    private Rectangle area() {
        Rectangle all = getClientArea();
        return new Rectangle(PAD, PAD, Math.max(1, all.width - 2 * PAD), Math.max(1, all.height - 2 * PAD - STRIP));
    }

    private int x(Bins now, double value) {
        return area().x + (int) Math.round(Math.max(0, Math.min(1, now.share(value))) * area().width);
    }

    private Held limitAt(int x) {
        if (bins.isEmpty()) {
            return Held.NONE;
        }
        int low = Math.abs(x - x(bins.get(), bins.get().scale().low()));
        int high = Math.abs(x - x(bins.get(), bins.get().scale().high()));
        if (Math.min(low, high) > GRAB) {
            return Held.NONE;
        }
        return low < high ? Held.LOW : Held.HIGH;
    }

    private void drag(int x) {
        if (held == Held.NONE || bins.isEmpty()) {
            return;
        }
        Contrast now = display.contrast();
        double percentile = bins.get().percentile(bins.get().value((double) (x - area().x) / area().width));
        double rounded = Math.round(10 * Math.max(0, Math.min(PERCENT, percentile))) / 10.0;
        changed.accept(held == Held.LOW
                ? new Contrast(Math.min(rounded, now.highPercentile() - SMALLEST_GAP), now.highPercentile(), now.gamma(), now.logarithmic())
                : new Contrast(now.lowPercentile(), Math.max(rounded, now.lowPercentile() + SMALLEST_GAP), now.gamma(),
                        now.logarithmic()));
    }

    private void paint(PaintEvent event) {
        GC gc = event.gc;
        ChartColours colours = ChartColours.of(this);
        gc.setBackground(colours.paper());
        gc.fillRectangle(getClientArea());
        bins.ifPresent(now -> paint(gc, now, area(), colours));
    }

    private void paint(GC gc, Bins now, Rectangle area, ChartColours colours) {
        double highest = Math.log1p(Arrays.stream(now.counts()).max().orElse(1));
        int bottom = area.y + area.height;
        gc.setForeground(colours.muted());
        for (int x = 0; x < area.width; x++) {
            int bin = Math.min(now.counts().length - 1, x * now.counts().length / area.width);
            int height = (int) Math.round(Math.log1p(now.counts()[bin]) / highest * area.height);
            gc.drawLine(area.x + x, bottom - height, area.x + x, bottom);
        }
        for (int x = 0; x < area.width; x++) {
            int argb = now.scale().argb(now.value((double) x / area.width));
            gc.setForeground(new Color(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            gc.drawLine(area.x + x, bottom + 2, area.x + x, bottom + STRIP);
        }
        gc.setForeground(colours.accent());
        gc.setLineWidth(2);
        for (double limit : new double[] {now.scale().low(), now.scale().high()}) {
            gc.drawLine(x(now, limit), area.y, x(now, limit), bottom + STRIP);
        }
        gc.setLineWidth(1);
    }
}

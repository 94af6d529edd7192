package org.lamella.ui.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.chart.ChartGesture;
import org.lamella.ui.chart.ChartLayer;
import org.lamella.ui.chart.Plot;
import org.lamella.ui.session.EnergyWindow;

/** Chooses the energy window on a spectrum: dragging chooses a new one, its edges and its inside can be taken hold of, a click outside it
 * gives it up. */
final class WindowGesture implements ChartGesture, ChartLayer {

    private static final int GRAB = 5;
    private static final int SHADE_ALPHA = 36;
    private static final int OPAQUE = 255;
    private static final int HANDLE_WIDTH = 5;
    private static final int HANDLE_HEIGHT = 22;

    private final Supplier<Optional<EnergyWindow>> current;
    private final Consumer<Optional<EnergyWindow>> choose;
    private Part held = Part.NONE;
    private Optional<EnergyWindow> before = Optional.empty();
    private double start;

    /** What of the window the mouse is on. */
    private enum Part {
        NONE, LOW, HIGH, INSIDE
    }

    WindowGesture(Supplier<Optional<EnergyWindow>> current, Consumer<Optional<EnergyWindow>> choose) {
        this.current = current;
        this.choose = choose;
    }

    private Part partAt(Plot plot, int x) {
        if (current.get().isEmpty()) {
            return Part.NONE;
        }
        double low = plot.toX(current.get().get().from());
        double high = plot.toX(current.get().get().to());
        boolean nearLow = Math.abs(x - low) <= GRAB;
        boolean nearHigh = Math.abs(x - high) <= GRAB;
        if (nearLow && (!nearHigh || x < low)) {
            return Part.LOW;
        }
        if (nearHigh) {
            return Part.HIGH;
        }
        return x > low && x < high ? Part.INSIDE : Part.NONE;
    }

    @Override
    public boolean begin(Plot plot, int x, int y) {
        held = partAt(plot, x);
        before = current.get();
        start = plot.fromX(x);
        return true;
    }

    @Override
    public void drag(Plot plot, int x, int y) {
        double now = plot.fromX(Math.max(plot.area().x, Math.min(plot.area().x + plot.area().width, x)));
        EnergyWindow window = switch (held) {
            case LOW -> new EnergyWindow(now, before.orElseThrow().to());
            case HIGH -> new EnergyWindow(before.orElseThrow().from(), now);
            case INSIDE -> before.orElseThrow().moved(now - start);
            case NONE -> new EnergyWindow(start, now);
        };
        choose.accept(Optional.of(window));
    }

    @Override
    public void end(Plot plot, int x, int y, boolean moved) {
        if (!moved) {
            choose.accept(held == Part.NONE ? Optional.empty() : before);
        }
        held = Part.NONE;
    }

    @Override
    public int cursor(Plot plot, int x, int y) {
        return switch (partAt(plot, x)) {
            case LOW, HIGH -> SWT.CURSOR_SIZEWE;
            case INSIDE -> SWT.CURSOR_SIZEALL;
            case NONE -> SWT.CURSOR_CROSS;
        };
    }

    @Override
    public void paint(GC gc, Plot plot, ChartColours colours) {
        current.get().ifPresent(window -> {
            Rectangle area = plot.area();
            int low = (int) Math.round(Math.max(area.x - GRAB, plot.toX(window.from())));
            int high = (int) Math.round(Math.min(area.x + area.width + GRAB, plot.toX(window.to())));
            if (high < area.x || low > area.x + area.width) {
                return;
            }
            gc.setBackground(colours.accent());
            gc.setAlpha(SHADE_ALPHA);
            gc.fillRectangle(low, area.y, high - low, area.height);
            gc.setAlpha(OPAQUE);
            gc.setForeground(colours.accent());
            paintEdge(gc, area, low);
            paintEdge(gc, area, high);
        });
    }

    private static void paintEdge(GC gc, Rectangle area, int x) {
        gc.drawLine(x, area.y, x, area.y + area.height);
        gc.fillRoundRectangle(x - HANDLE_WIDTH / 2, area.y + (area.height - HANDLE_HEIGHT) / 2, HANDLE_WIDTH, HANDLE_HEIGHT, HANDLE_WIDTH,
                HANDLE_WIDTH);
    }
}

package org.lamella.ui.chart;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** Turns what the mouse does on a chart into zooms and drags. */
final class ChartMouse {

    private static final double WHEEL_FACTOR = 1.25;
    private static final int CLICK_SLACK = 3;
    private static final int SMALLEST_BOX = 5;

    private final ChartCanvas canvas;
    private ChartGesture gesture = ChartGesture.NONE;
    private Optional<Drag> drag = Optional.empty();
    private Optional<Point> hover = Optional.empty();

    /** What a held button does. */
    private enum Action {
        GESTURE, PAN, BOX, STRETCH_X, STRETCH_Y
    }

    private record Drag(Action action, Plot plot, Point start, Point now, boolean moved) {

        Drag to(int x, int y) {
            boolean far = Math.abs(x - start.x) > CLICK_SLACK || Math.abs(y - start.y) > CLICK_SLACK;
            return new Drag(action, plot, start, new Point(x, y), moved || far);
        }
    }

    ChartMouse(ChartCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseExit, event -> {
            hover = Optional.empty();
            canvas.redraw();
        });
        canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
        canvas.addListener(SWT.MouseWheel, this::wheel);
    }

    void setGesture(ChartGesture newGesture) {
        gesture = newGesture;
    }

    Optional<Point> hover() {
        return hover;
    }

    /** The box that is being drawn. */
    Optional<Rectangle> box() {
        return drag.filter(held -> held.action == Action.BOX).map(held -> new Rectangle(Math.min(held.start.x, held.now.x),
                Math.min(held.start.y, held.now.y), Math.abs(held.now.x - held.start.x), Math.abs(held.now.y - held.start.y)));
    }

    private void down(Event event) {
        canvas.forceFocus();
        Point at = new Point(event.x, event.y);
        drag = canvas.paintedPlot().flatMap(plot -> action(event, plot).map(action -> new Drag(action, plot, at, at, false)));
    }

    private Optional<Action> action(Event event, Plot plot) {
        Rectangle area = plot.area();
        boolean inside = area.contains(event.x, event.y);
        if (event.button == 2 && inside) {
            return Optional.of(Action.PAN);
        }
        if (event.button != 1) {
            return Optional.empty();
        }
        if (inside) {
            if ((event.stateMask & SWT.SHIFT) != 0) {
                return Optional.of(Action.BOX);
            }
            return gesture.begin(plot, event.x, event.y) ? Optional.of(Action.GESTURE) : Optional.of(Action.PAN);
        }
        if (isOnXAxis(area, event)) {
            return Optional.of(Action.STRETCH_X);
        }
        return isOnYAxis(area, event) ? Optional.of(Action.STRETCH_Y) : Optional.empty();
    }

    private static boolean isOnXAxis(Rectangle area, Event event) {
        return event.y > area.y + area.height && event.x >= area.x;
    }

    private static boolean isOnYAxis(Rectangle area, Event event) {
        return event.x < area.x && event.y >= area.y && event.y <= area.y + area.height;
    }

    private void move(Event event) {
        hover = Optional.of(new Point(event.x, event.y));
        drag = drag.map(held -> held.to(event.x, event.y));
        drag.ifPresent(held -> {
            switch (held.action) {
                case GESTURE -> gesture.drag(held.plot, event.x, event.y);
                case PAN -> pan(held);
                case STRETCH_X -> stretchX(held);
                case STRETCH_Y -> stretchY(held);
                case BOX -> canvas.redraw();
            }
        });
        canvas.paintedPlot().ifPresent(plot -> canvas.setCursor(canvas.getDisplay().getSystemCursor(cursor(plot, event))));
        canvas.redraw();
    }

    private int cursor(Plot plot, Event event) {
        if (plot.area().contains(event.x, event.y)) {
            return drag.filter(held -> held.action == Action.PAN).isPresent() ? SWT.CURSOR_HAND : gesture.cursor(plot, event.x, event.y);
        }
        if (isOnXAxis(plot.area(), event)) {
            return SWT.CURSOR_SIZEWE;
        }
        return isOnYAxis(plot.area(), event) ? SWT.CURSOR_SIZENS : SWT.CURSOR_ARROW;
    }

    private void pan(Drag held) {
        Optional<AxisRange> y = canvas.yRange().map(range -> held.plot.draggedY(held.now.y - held.start.y));
        canvas.zoom(Optional.of(held.plot.draggedX(held.now.x - held.start.x)), y);
    }

    /** The value that was grabbed stays under the mouse, the lower end of the axis stays where it is. */
    private void stretchX(Drag held) {
        Rectangle area = held.plot.area();
        double grabbed = held.start.x - area.x;
        double factor = Math.max(1, held.now.x - area.x) / Math.max(1, grabbed);
        canvas.zoom(Optional.of(held.plot.zoomedX(area.x, factor)), canvas.yRange());
    }

    private void stretchY(Drag held) {
        int bottom = held.plot.area().y + held.plot.area().height;
        double factor = Math.max(1, bottom - held.now.y) / (double) Math.max(1, bottom - held.start.y);
        canvas.zoom(canvas.xRange(), Optional.of(held.plot.zoomedY(bottom, factor)));
    }

    private void up(Event event) {
        Optional<Drag> ended = drag.map(held -> held.to(event.x, event.y));
        drag = Optional.empty();
        ended.ifPresent(held -> {
            if (held.action == Action.GESTURE) {
                gesture.end(held.plot, event.x, event.y, held.moved);
            } else if (held.action == Action.BOX) {
                zoomToBox(held);
            }
        });
        canvas.redraw();
    }

    private void zoomToBox(Drag held) {
        Plot plot = held.plot;
        if (Math.abs(held.now.x - held.start.x) < SMALLEST_BOX || Math.abs(held.now.y - held.start.y) < SMALLEST_BOX) {
            return;
        }
        canvas.zoom(Optional.of(AxisRange.around(plot.fromX(held.start.x), plot.fromX(held.now.x))),
                Optional.of(AxisRange.around(plot.fromY(held.start.y), plot.fromY(held.now.y))));
    }

    private void doubleClick(Event event) {
        if (event.button != 1 || canvas.paintedPlot().isEmpty()) {
            return;
        }
        Rectangle area = canvas.paintedPlot().get().area();
        drag = Optional.empty();
        if (isOnXAxis(area, event)) {
            canvas.zoom(Optional.empty(), canvas.yRange());
        } else if (isOnYAxis(area, event)) {
            canvas.zoom(canvas.xRange(), Optional.empty());
        } else {
            canvas.resetView();
        }
    }

    private void wheel(Event event) {
        canvas.paintedPlot().ifPresent(plot -> {
            double factor = event.count > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR;
            boolean vertical = (event.stateMask & SWT.MOD1) != 0 || isOnYAxis(plot.area(), event);
            if (vertical) {
                canvas.zoom(canvas.xRange(), Optional.of(plot.zoomedY(event.y, factor)));
            } else {
                canvas.zoom(Optional.of(plot.zoomedX(event.x, factor)), canvas.yRange());
            }
            event.doit = false;
        });
    }
}

package org.lamella.ui.map;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.lamella.workflow.picture.Viewport;

/** Turns what the mouse does on a map into regions, zooms and drags. */
final class MapMouse {

    private static final double WHEEL_FACTOR = 1.25;
    private static final double GRAB_POINTS = 7;

    private final MapCanvas canvas;
    private final RegionEditor editor;
    private final BrushEditor brush;
    private Optional<Place> place = Optional.empty();
    private Optional<Pan> pan = Optional.empty();
    private boolean spaceDown;

    private record Pan(Viewport view, int x, int y) {
    }

    MapMouse(MapCanvas canvas, RegionEditor editor, BrushEditor brush) {
        this.canvas = canvas;
        this.editor = editor;
        this.brush = brush;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, event -> editor.closePolygon());
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.MouseExit, event -> {
            place = Optional.empty();
            canvas.redraw();
        });
        canvas.addListener(SWT.KeyDown, event -> setSpace(event, true));
        canvas.addListener(SWT.KeyUp, event -> setSpace(event, false));
    }

    /** The place under the mouse. */
    Optional<Place> place() {
        return place;
    }

    private void setSpace(Event event, boolean down) {
        if (event.character == ' ') {
            spaceDown = down;
        }
    }

    private void down(Event event) {
        canvas.forceFocus();
        canvas.geometry().filter(now -> now.area().contains(event.x, event.y)).ifPresent(now -> {
            if (event.button == 2 || event.button == 1 && spaceDown) {
                pan = Optional.of(new Pan(now.view(), event.x, event.y));
            } else if (event.button == 1 && brush.isActive()) {
                brush.press(now.place(event.x, event.y), (event.stateMask & SWT.SHIFT) != 0);
                canvas.redraw();
            } else if (event.button == 1) {
                editor.press(now.place(event.x, event.y), now.columns(GRAB_POINTS));
                canvas.redraw();
            }
        });
    }

    private void move(Event event) {
        if (pan.isPresent()) {
            Pan held = pan.get();
            canvas.setView(held.view.dragged(event.x - held.x, event.y - held.y));
        }
        canvas.geometry().ifPresent(now -> {
            Place at = now.place(event.x, event.y);
            place = now.area().contains(event.x, event.y) ? Optional.of(at) : Optional.empty();
            if (brush.isActive()) {
                brush.drag(at);
            } else if (pan.isEmpty()) {
                editor.drag(at, (event.stateMask & SWT.SHIFT) != 0);
            }
            canvas.setCursor(canvas.getDisplay().getSystemCursor(cursor(at, now.columns(GRAB_POINTS))));
        });
        canvas.redraw();
    }

    private int cursor(Place at, double tolerance) {
        if (pan.isPresent() || spaceDown) {
            return SWT.CURSOR_HAND;
        }
        if (brush.isActive()) {
            return SWT.CURSOR_CROSS;
        }
        if (editor.handleAt(at, tolerance).isPresent()) {
            return SWT.CURSOR_HAND;
        }
        return editor.isOnRegion(at, tolerance) ? SWT.CURSOR_SIZEALL : SWT.CURSOR_CROSS;
    }

    private void up(Event event) {
        pan = Optional.empty();
        if (event.button == 1 && brush.isActive()) {
            brush.release();
        } else if (event.button == 1) {
            canvas.geometry().ifPresent(now -> editor.release(now.place(event.x, event.y)));
        }
        canvas.redraw();
    }

    private void wheel(Event event) {
        canvas.geometry().ifPresent(now -> {
            canvas.zoomAt(event.x - now.area().x, event.y - now.area().y, event.count > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR);
            event.doit = false;
        });
    }
}

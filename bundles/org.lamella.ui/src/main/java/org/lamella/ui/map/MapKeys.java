package org.lamella.ui.map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** What keys do on a map: arrows move the region, with Shift ten times as far; digits zoom; Delete removes the region. */
final class MapKeys {

    private static final double FAR = 10;
    private static final double KEY_FACTOR = 1.25;

    private final MapCanvas canvas;
    private final RegionEditor editor;
    private final BrushEditor brush;

    MapKeys(MapCanvas canvas, RegionEditor editor, BrushEditor brush) {
        this.canvas = canvas;
        this.editor = editor;
        this.brush = brush;
        canvas.addListener(SWT.KeyDown, this::down);
    }

    private void down(Event event) {
        double step = (event.stateMask & SWT.SHIFT) != 0 ? FAR : 1;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> editor.nudge(-step, 0);
            case SWT.ARROW_RIGHT -> editor.nudge(step, 0);
            case SWT.ARROW_UP -> editor.nudge(0, -step);
            case SWT.ARROW_DOWN -> editor.nudge(0, step);
            case SWT.DEL, SWT.BS -> editor.remove();
            case SWT.ESC -> editor.cancel();
            case SWT.CR, SWT.KEYPAD_CR -> editor.closePolygon();
            default -> character(event.character);
        }
        canvas.redraw();
    }

    private void character(char key) {
        switch (key) {
            case '0' -> canvas.fit();
            case '1' -> canvas.zoomTo(1);
            case '2' -> canvas.zoomTo(2);
            case '+' -> zoomOrWiden(1, KEY_FACTOR);
            case '-' -> zoomOrWiden(-1, 1 / KEY_FACTOR);
            default -> {
                // not ours
            }
        }
    }

    /** The brush or a line gets wider or narrower; without one the map is magnified about its middle. */
    private void zoomOrWiden(double by, double factor) {
        if (brush.isActive()) {
            brush.widen(by / 2);
        } else if (editor.region().filter(org.lamella.core.region.LineRegion.class::isInstance).isPresent()) {
            editor.widen(by);
        } else {
            canvas.geometry().ifPresent(now -> canvas.zoomAt(now.area().width / 2.0, now.area().height / 2.0, factor));
        }
    }
}

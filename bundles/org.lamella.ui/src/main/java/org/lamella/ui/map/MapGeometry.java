package org.lamella.ui.map;

import org.eclipse.swt.graphics.Rectangle;
import org.lamella.workflow.picture.Viewport;

/**
 * Where a map lies on its canvas.
 *
 * @param area the part of the canvas for the map, points
 * @param view the part of the picture it shows
 * @param rowHeight picture rows a map row: a line scan is drawn as a band
 */
record MapGeometry(Rectangle area, Viewport view, int rowHeight) {

    double toX(double mapX) {
        return area.x + view.screenX(mapX);
    }

    double toY(double mapY) {
        return area.y + view.screenY(mapY * rowHeight);
    }

    Place place(double x, double y) {
        return new Place(view.mapX(x - area.x), view.mapY(y - area.y) / rowHeight);
    }

    /** A distance on the canvas in map columns. */
    double columns(double points) {
        return points / view.zoom();
    }
}

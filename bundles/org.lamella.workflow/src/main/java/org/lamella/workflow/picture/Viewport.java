package org.lamella.workflow.picture;

/**
 * The part of a map that a drawing area shows.
 *
 * @param x0 map column at the area's left edge, may lie outside the map
 * @param y0 map row at the area's top edge, may lie outside the map
 * @param zoom screen pixels a map pixel, above 0
 */
public record Viewport(double x0, double y0, double zoom) {

    /** Checks the zoom. */
    public Viewport {
        if (!(zoom > 0 && zoom < Double.POSITIVE_INFINITY) || Double.isNaN(x0) || Double.isNaN(y0)) {
            throw new IllegalArgumentException("A viewport needs a position and a zoom above 0, not " + x0 + ", " + y0 + ", " + zoom);
        }
    }

    /**
     * The whole map, as large as it fits, in the middle.
     *
     * @param mapWidth columns of the map
     * @param mapHeight rows of the map
     * @param areaWidth width of the drawing area, screen pixels
     * @param areaHeight height of the drawing area, screen pixels
     * @return the viewport
     */
    public static Viewport fit(int mapWidth, int mapHeight, int areaWidth, int areaHeight) {
        double zoom = Math.min((double) areaWidth / mapWidth, (double) areaHeight / mapHeight);
        return new Viewport(0.5 * (mapWidth - areaWidth / zoom), 0.5 * (mapHeight - areaHeight / zoom), zoom);
    }

    /**
     * Map column at a place of the area.
     *
     * @param screenX pixels from the left edge
     * @return may lie outside the map
     */
    public double mapX(double screenX) {
        return x0 + screenX / zoom;
    }

    /**
     * Map row at a place of the area.
     *
     * @param screenY pixels from the top edge
     * @return may lie outside the map
     */
    public double mapY(double screenY) {
        return y0 + screenY / zoom;
    }

    /**
     * Place of a map column.
     *
     * @param mapX column, fractional
     * @return pixels from the area's left edge
     */
    public double screenX(double mapX) {
        return (mapX - x0) * zoom;
    }

    /**
     * Place of a map row.
     *
     * @param mapY row, fractional
     * @return pixels from the area's top edge
     */
    public double screenY(double mapY) {
        return (mapY - y0) * zoom;
    }

    /**
     * Magnified about a place that stays where it is, as under the mouse.
     *
     * @param screenX pixels from the left edge
     * @param screenY pixels from the top edge
     * @param factor above 1 magnifies
     * @return the viewport
     */
    public Viewport zoomedAt(double screenX, double screenY, double factor) {
        double next = zoom * factor;
        return new Viewport(mapX(screenX) - screenX / next, mapY(screenY) - screenY / next, next);
    }

    /**
     * Moved with the mouse.
     *
     * @param dx screen pixels to the right
     * @param dy screen pixels downwards
     * @return the viewport
     */
    public Viewport dragged(double dx, double dy) {
        return new Viewport(x0 - dx / zoom, y0 - dy / zoom, zoom);
    }
}

package org.lamella.core.region;

/**
 * An upright rectangle, in pixels; corners may be given in any order.
 *
 * @param x0 left edge
 * @param y0 top edge
 * @param x1 right edge
 * @param y1 bottom edge
 */
public record RectangleRegion(double x0, double y0, double x1, double y1) implements Region {

    /** Puts the corners in order. */
    public RectangleRegion {
        if (x0 > x1) {
            double swap = x0;
            x0 = x1;
            x1 = swap;
        }
        if (y0 > y1) {
            double swap = y0;
            y0 = y1;
            y1 = swap;
        }
    }

    @Override
    public boolean contains(double x, double y) {
        return x >= x0 && x < x1 && y >= y0 && y < y1;
    }

    @Override
    public Bounds bounds() {
        return new Bounds(x0, y0, x1, y1);
    }

    @Override
    public RectangleRegion moved(double dx, double dy) {
        return new RectangleRegion(x0 + dx, y0 + dy, x1 + dx, y1 + dy);
    }
}

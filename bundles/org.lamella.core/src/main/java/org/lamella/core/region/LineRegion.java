package org.lamella.core.region;

/**
 * A straight line with a width, in pixels: the rectangle of the line's length and width about it.
 *
 * @param x0 start, horizontal
 * @param y0 start, vertical
 * @param x1 end, horizontal
 * @param y1 end, vertical
 * @param width across the line, 1 or more for a line that gathers pixels
 */
public record LineRegion(double x0, double y0, double x1, double y1, double width) implements Region {

    /** Refuses a negative width. */
    public LineRegion {
        if (!(width >= 0)) {
            throw new IllegalArgumentException("A line of width " + width);
        }
    }

    /** Length of the line. @return pixels */
    public double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    /**
     * How far along the line a point lies.
     *
     * @param x horizontal
     * @param y vertical
     * @return pixels from the start of the foot of the perpendicular; outside 0 to {@link #length()} when off the ends
     */
    public double along(double x, double y) {
        double length = length();
        return length == 0 ? 0 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length;
    }

    private double across(double x, double y) {
        double length = length();
        return length == 0 ? Math.hypot(x - x0, y - y0) : ((y - y0) * (x1 - x0) - (x - x0) * (y1 - y0)) / length;
    }

    @Override
    public boolean contains(double x, double y) {
        double position = along(x, y);
        double aside = across(x, y);
        // half open, as a rectangle's edges are, so that neighbouring lines share no pixel
        return position >= 0 && position < length() && aside >= -width / 2 && aside < width / 2;
    }

    @Override
    public Bounds bounds() {
        double half = width / 2;
        return new Bounds(Math.min(x0, x1) - half, Math.min(y0, y1) - half, Math.max(x0, x1) + half, Math.max(y0, y1) + half);
    }

    @Override
    public LineRegion moved(double dx, double dy) {
        return new LineRegion(x0 + dx, y0 + dy, x1 + dx, y1 + dy, width);
    }
}

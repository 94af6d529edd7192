package org.lamella.core.region;

/**
 * An area that an analyst draws on a map, in pixel coordinates: pixel (x, y) covers x to x + 1 and y to y + 1, its centre is at + 0.5.
 * A region takes the pixels whose centres lie inside it.
 */
public sealed interface Region permits RectangleRegion, EllipseRegion, PolygonRegion, LineRegion {

    /**
     * Whether a point lies inside.
     *
     * @param x horizontal, pixels
     * @param y vertical, pixels, downwards
     * @return true inside
     */
    boolean contains(double x, double y);

    /** Box around the region. @return corners in pixels, not clipped to any map */
    Bounds bounds();

    /**
     * The pixels of the region on a map.
     *
     * @param width columns of the map
     * @param height rows of the map
     * @return a mask; empty when the region lies outside the map
     */
    default Mask toMask(int width, int height) {
        Bounds box = bounds();
        int x0 = (int) Math.max(0, Math.floor(box.x0()));
        int y0 = (int) Math.max(0, Math.floor(box.y0()));
        int x1 = (int) Math.min(width, Math.ceil(box.x1()));
        int y1 = (int) Math.min(height, Math.ceil(box.y1()));
        Mask.Builder mask = Mask.builder(width, height);
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                if (contains(x + 0.5, y + 0.5)) {
                    mask.set(x, y);
                }
            }
        }
        return mask.build();
    }

    /**
     * This region moved.
     *
     * @param dx to the right, pixels
     * @param dy downwards, pixels
     * @return a region of the same kind
     */
    Region moved(double dx, double dy);

    /**
     * A box.
     *
     * @param x0 left
     * @param y0 top
     * @param x1 right
     * @param y1 bottom
     */
    record Bounds(double x0, double y0, double x1, double y1) {
    }
}

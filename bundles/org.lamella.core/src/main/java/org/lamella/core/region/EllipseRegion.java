package org.lamella.core.region;

/**
 * An upright ellipse, in pixels.
 *
 * @param centreX horizontal centre
 * @param centreY vertical centre
 * @param radiusX horizontal half-axis
 * @param radiusY vertical half-axis
 */
public record EllipseRegion(double centreX, double centreY, double radiusX, double radiusY) implements Region {

    /** Takes the absolute half-axes. */
    public EllipseRegion {
        radiusX = Math.abs(radiusX);
        radiusY = Math.abs(radiusY);
    }

    @Override
    public boolean contains(double x, double y) {
        if (radiusX == 0 || radiusY == 0) {
            return false;
        }
        double u = (x - centreX) / radiusX;
        double v = (y - centreY) / radiusY;
        return u * u + v * v <= 1;
    }

    @Override
    public Bounds bounds() {
        return new Bounds(centreX - radiusX, centreY - radiusY, centreX + radiusX, centreY + radiusY);
    }

    @Override
    public EllipseRegion moved(double dx, double dy) {
        return new EllipseRegion(centreX + dx, centreY + dy, radiusX, radiusY);
    }
}

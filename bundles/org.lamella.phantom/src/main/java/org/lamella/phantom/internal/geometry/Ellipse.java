package org.lamella.phantom.internal.geometry;

/**
 * An ellipse or disc.
 *
 * @param centreXNm nm from the left edge
 * @param centreYNm nm from the upper edge
 * @param radiusANm half of one axis, nm
 * @param radiusBNm half of the other axis, nm
 * @param angleDeg direction of the first axis: 0 to the right, 90 downwards
 */
public record Ellipse(double centreXNm, double centreYNm, double radiusANm, double radiusBNm, double angleDeg) implements Outline {

    /** Checks the radii. */
    public Ellipse {
        if (!(radiusANm > 0) || !(radiusBNm > 0)) {
            throw new IllegalArgumentException("An ellipse of radii " + radiusANm + " and " + radiusBNm + " nm");
        }
    }

    /** To first order about the outline, where it matters: (|p/r| - 1) |p/r| / |p/r²|; exact for a disc. */
    @Override
    public double depthNm(double xNm, double yNm) {
        double angle = Math.toRadians(angleDeg);
        double u = (xNm - centreXNm) * Math.cos(angle) + (yNm - centreYNm) * Math.sin(angle);
        double v = (yNm - centreYNm) * Math.cos(angle) - (xNm - centreXNm) * Math.sin(angle);
        double scaled = Math.hypot(u / radiusANm, v / radiusBNm);
        double slope = Math.hypot(u / (radiusANm * radiusANm), v / (radiusBNm * radiusBNm));
        return slope == 0 ? Math.min(radiusANm, radiusBNm) : (1 - scaled) * scaled / slope;
    }

    @Override
    public Box box() {
        double reach = Math.max(radiusANm, radiusBNm);
        return new Box(centreXNm - reach, centreYNm - reach, centreXNm + reach, centreYNm + reach);
    }
}

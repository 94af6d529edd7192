package org.lamella.phantom.internal.geometry;

/**
 * A direction in the plane of the map, along which positions are measured.
 *
 * @param originXNm where positions are zero, nm from the left edge
 * @param originYNm where positions are zero, nm from the upper edge
 * @param angleDeg 0 to the right, 90 downwards
 */
public record Direction(double originXNm, double originYNm, double angleDeg) {

    /**
     * The position of a point.
     *
     * @param xNm from the left edge of the map, nm
     * @param yNm from the upper edge, nm
     * @return nm along the direction
     */
    public double positionNm(double xNm, double yNm) {
        double angle = Math.toRadians(angleDeg);
        return (xNm - originXNm) * Math.cos(angle) + (yNm - originYNm) * Math.sin(angle);
    }
}

package org.lamella.phantom.internal.geometry;

/** An area of the specimen by its distance function. */
public interface Outline {

    /**
     * How far inside a point lies.
     *
     * @param xNm from the left edge of the map, nm
     * @param yNm from the upper edge, nm
     * @return distance to the outline, nm; above zero inside, below zero outside
     */
    double depthNm(double xNm, double yNm);

    /**
     * A rectangle that holds the area.
     *
     * @return left, upper, right and lower edge, nm; infinite for an area without end
     */
    Box box();

    /**
     * A rectangle along the axes.
     *
     * @param x0 left edge, nm
     * @param y0 upper edge, nm
     * @param x1 right edge, nm
     * @param y1 lower edge, nm
     */
    record Box(double x0, double y0, double x1, double y1) {

        /** The whole plane. */
        static final Box PLANE = new Box(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }
}

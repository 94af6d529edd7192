package org.lamella.phantom.internal.geometry;

import java.util.Arrays;

/** A polygon; what its outline winds around an odd number of times is inside. */
public final class Polygon implements Outline {

    private final double[] xsNm;
    private final double[] ysNm;

    /**
     * A polygon.
     *
     * @param xsNm corners, nm from the left edge, three or more
     * @param ysNm corners, nm from the upper edge
     */
    public Polygon(double[] xsNm, double[] ysNm) {
        if (xsNm.length < 3 || xsNm.length != ysNm.length) {
            throw new IllegalArgumentException("A polygon of " + xsNm.length + " and " + ysNm.length + " corners");
        }
        this.xsNm = xsNm.clone();
        this.ysNm = ysNm.clone();
    }

    @Override
    public double depthNm(double xNm, double yNm) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int i = 0, j = xsNm.length - 1; i < xsNm.length; j = i++) {
            nearest = Math.min(nearest, distance(xNm, yNm, i, j));
            if (ysNm[i] > yNm != ysNm[j] > yNm
                    && xNm < xsNm[i] + (xsNm[j] - xsNm[i]) * (yNm - ysNm[i]) / (ysNm[j] - ysNm[i])) {
                inside = !inside;
            }
        }
        return inside ? nearest : -nearest;
    }

    /** From a point to the side between two corners. */
    private double distance(double x, double y, int i, int j) {
        double sideX = xsNm[j] - xsNm[i];
        double sideY = ysNm[j] - ysNm[i];
        double square = sideX * sideX + sideY * sideY;
        double along = square == 0 ? 0 : ((x - xsNm[i]) * sideX + (y - ysNm[i]) * sideY) / square;
        double foot = Math.max(0, Math.min(1, along));
        return Math.hypot(x - xsNm[i] - foot * sideX, y - ysNm[i] - foot * sideY);
    }

    @Override
    public Box box() {
        return new Box(Arrays.stream(xsNm).min().orElseThrow(), Arrays.stream(ysNm).min().orElseThrow(),
                Arrays.stream(xsNm).max().orElseThrow(), Arrays.stream(ysNm).max().orElseThrow());
    }
}

package org.lamella.phantom.internal.geometry;

/**
 * A layer or lamella without end.
 *
 * @param direction across the layer
 * @param fromNm where it begins along the direction, nm
 * @param toNm where it ends, nm, above the beginning
 */
public record Layer(Direction direction, double fromNm, double toNm) implements Outline {

    /** Checks the order. */
    public Layer {
        if (!(fromNm < toNm)) {
            throw new IllegalArgumentException("A layer from " + fromNm + " to " + toNm + " nm");
        }
    }

    @Override
    public double depthNm(double xNm, double yNm) {
        double position = direction.positionNm(xNm, yNm);
        return Math.min(position - fromNm, toNm - position);
    }

    @Override
    public Box box() {
        return Box.PLANE;
    }
}

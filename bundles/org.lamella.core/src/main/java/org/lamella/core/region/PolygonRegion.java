package org.lamella.core.region;

import java.util.Arrays;

/**
 * A closed polygon, in pixels; where it crosses itself, the even-odd rule decides.
 *
 * @param xs horizontal coordinates of the corners, at least three; copied
 * @param ys vertical coordinates of the corners; copied
 */
public record PolygonRegion(double[] xs, double[] ys) implements Region {

    /** Checks and copies the corners. */
    public PolygonRegion {
        if (xs.length != ys.length || xs.length < 3) {
            throw new IllegalArgumentException("A polygon needs at least three corners, not " + xs.length + " and " + ys.length);
        }
        xs = xs.clone();
        ys = ys.clone();
    }

    /** Horizontal coordinates. @return a copy */
    @Override
    public double[] xs() {
        return xs.clone();
    }

    /** Vertical coordinates. @return a copy */
    @Override
    public double[] ys() {
        return ys.clone();
    }

    /** Number of corners. @return 3 or more */
    public int corners() {
        return xs.length;
    }

    @Override
    public boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Override
    public Bounds bounds() {
        return new Bounds(Arrays.stream(xs).min().orElseThrow(), Arrays.stream(ys).min().orElseThrow(),
                Arrays.stream(xs).max().orElseThrow(), Arrays.stream(ys).max().orElseThrow());
    }

    @Override
    public PolygonRegion moved(double dx, double dy) {
        return new PolygonRegion(Arrays.stream(xs).map(x -> x + dx).toArray(), Arrays.stream(ys).map(y -> y + dy).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolygonRegion that && Arrays.equals(xs, that.xs) && Arrays.equals(ys, that.ys);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        return "PolygonRegion[xs=" + Arrays.toString(xs) + ", ys=" + Arrays.toString(ys) + "]";
    }
}

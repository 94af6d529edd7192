package org.lamella.core.region;

import java.util.Arrays;

/**
 * What a round brush paints along a line through points, in pixel coordinates as in {@link Region}: the pixels whose centres are within the
 * radius of the line.
 *
 * @param xs horizontal coordinates of the points, at least one; copied
 * @param ys vertical coordinates of the points; copied
 * @param radius half the width of the brush, pixels, above zero
 */
public record BrushStroke(double[] xs, double[] ys, double radius) {

    private static final double DEFAULT_RADIUS = 3;

    /** Checks and copies the points. */
    public BrushStroke {
        if (xs.length != ys.length || xs.length == 0) {
            throw new IllegalArgumentException("A brush stroke needs points, not " + xs.length + " and " + ys.length + " coordinates");
        }
        if (!(radius > 0)) {
            throw new IllegalArgumentException("A brush of radius " + radius);
        }
        xs = xs.clone();
        ys = ys.clone();
    }

    /**
     * Reads what a user wrote.
     *
     * @param text points and the radius of the brush in pixels, as in {@code 70,50;95,60@6}; the radius is 3 when left out
     * @return the stroke
     * @throws IllegalArgumentException saying how a stroke is written
     */
    public static BrushStroke parse(String text) {
        try {
            String[] parts = text.split("@", -1);
            String[] points = parts[0].split(";", -1);
            double radius = parts.length > 1 ? Double.parseDouble(parts[1]) : DEFAULT_RADIUS;
            double[] coordinates = Arrays.stream(points).flatMap(point -> Arrays.stream(point.split(",", -1)))
                    .mapToDouble(Double::parseDouble).toArray();
            if (parts.length <= 2 && coordinates.length == 2 * points.length && radius > 0) {
                double[] xs = new double[points.length];
                double[] ys = new double[points.length];
                for (int i = 0; i < points.length; i++) {
                    xs[i] = coordinates[2 * i];
                    ys[i] = coordinates[2 * i + 1];
                }
                return new BrushStroke(xs, ys, radius);
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(mistake(text), notANumber);
        }
        throw new IllegalArgumentException(mistake(text));
    }

    /** The stroke as {@link #parse} reads it. @return points and radius, as in {@code 70.0,50.0;95.0,60.0@6.0} */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            text.append(i == 0 ? "" : ";").append(xs[i]).append(',').append(ys[i]);
        }
        return text.append('@').append(radius).toString();
    }

    private static String mistake(String text) {
        return "'" + text + "' is no brush stroke; write points and the radius of the brush in pixels, as in 70,50;95,60@6";
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

    /**
     * Paints.
     *
     * @param mask receives the pixels that lie on the map
     * @param width columns of the map
     * @param height rows of the map
     */
    public void paint(Mask.Builder mask, int width, int height) {
        for (int i = 0; i < Math.max(1, xs.length - 1); i++) {
            int next = Math.min(i + 1, xs.length - 1);
            paintPart(mask, width, height, xs[i], ys[i], xs[next], ys[next]);
        }
    }

    private void paintPart(Mask.Builder mask, int width, int height, double x0, double y0, double x1, double y1) {
        int left = (int) Math.max(0, Math.floor(Math.min(x0, x1) - radius));
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - radius));
        int right = (int) Math.min(width, Math.ceil(Math.max(x0, x1) + radius));
        int bottom = (int) Math.min(height, Math.ceil(Math.max(y0, y1) + radius));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (squaredDistance(x + 0.5, y + 0.5, x0, y0, x1, y1) <= radius * radius) {
                    mask.set(x, y);
                }
            }
        }
    }

    private static double squaredDistance(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square));
        double asideX = x - x0 - along * dx;
        double asideY = y - y0 - along * dy;
        return asideX * asideX + asideY * asideY;
    }

    /**
     * The painted pixels of a map.
     *
     * @param width columns of the map
     * @param height rows of the map
     * @return a mask; empty when the stroke lies outside the map
     */
    public Mask toMask(int width, int height) {
        Mask.Builder mask = Mask.builder(width, height).name("stroke");
        paint(mask, width, height);
        return mask.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BrushStroke that && radius == that.radius && Arrays.equals(xs, that.xs) && Arrays.equals(ys, that.ys);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(xs) + Arrays.hashCode(ys)) + Double.hashCode(radius);
    }

    @Override
    public String toString() {
        return "BrushStroke[xs=" + Arrays.toString(xs) + ", ys=" + Arrays.toString(ys) + ", radius=" + radius + "]";
    }
}

package org.lamella.core.region;

import java.util.Arrays;

/**
 * An upright rectangle, in pixels; corners may be given in any order.
 *
 * @param x0 left edge
 * @param y0 top edge
 * @param x1 right edge
 * @param y1 bottom edge
 */
public record RectangleRegion(double x0, double y0, double x1, double y1) implements Region {

    /** Puts the corners in order. */
    public RectangleRegion {
        if (x0 > x1) {
            double swap = x0;
            x0 = x1;
            x1 = swap;
        }
        if (y0 > y1) {
            double swap = y0;
            y0 = y1;
            y1 = swap;
        }
    }

    /**
     * Reads what a user wrote.
     *
     * @param text left, top, width and height in pixels, as in {@code 120,100,280,280}
     * @return the rectangle
     * @throws IllegalArgumentException saying how a rectangle is written
     */
    public static RectangleRegion parse(String text) {
        try {
            double[] box = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            if (box.length == 4 && box[2] > 0 && box[3] > 0) {
                return new RectangleRegion(box[0], box[1], box[0] + box[2], box[1] + box[3]);
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(mistake(text), notANumber);
        }
        throw new IllegalArgumentException(mistake(text));
    }

    private static String mistake(String text) {
        return "'" + text + "' is no rectangle; write left, top, width and height in pixels, as in 120,100,280,280";
    }

    @Override
    public boolean contains(double x, double y) {
        return x >= x0 && x < x1 && y >= y0 && y < y1;
    }

    @Override
    public Bounds bounds() {
        return new Bounds(x0, y0, x1, y1);
    }

    @Override
    public RectangleRegion moved(double dx, double dy) {
        return new RectangleRegion(x0 + dx, y0 + dy, x1 + dx, y1 + dy);
    }
}

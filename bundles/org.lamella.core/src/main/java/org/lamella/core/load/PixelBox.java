package org.lamella.core.load;

/**
 * A box of pixels; bounds are from inclusive to exclusive.
 *
 * @param x0 first column
 * @param x1 one past the last column
 * @param y0 first row
 * @param y1 one past the last row
 */
public record PixelBox(int x0, int x1, int y0, int y1) {

    /** Refuses an empty box. */
    public PixelBox {
        if (x0 < 0 || y0 < 0 || x1 <= x0 || y1 <= y0) {
            throw new IllegalArgumentException("Empty box: columns " + x0 + " to " + x1 + ", rows " + y0 + " to " + y1);
        }
    }

    @Override
    public String toString() {
        return "columns " + x0 + " to " + (x1 - 1) + ", rows " + y0 + " to " + (y1 - 1);
    }
}

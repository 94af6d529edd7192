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

    /**
     * Reads what a user wrote.
     *
     * @param text columns and rows from inclusive to exclusive, as in {@code 0:128,64:192}
     * @return the box
     * @throws IllegalArgumentException saying how a box is written
     */
    public static PixelBox parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no box of pixels; write columns and rows as in 0:128,64:192");
        }
        FrameRange columns = FrameRange.parse(parts[0]);
        FrameRange rows = FrameRange.parse(parts[1]);
        return new PixelBox(columns.first(), columns.end(), rows.first(), rows.end());
    }

    @Override
    public String toString() {
        return "columns " + x0 + " to " + (x1 - 1) + ", rows " + y0 + " to " + (y1 - 1);
    }
}

package org.lamella.workflow.chart;

/** Something to draw on. x runs to the right, y downwards. */
public interface Canvas {

    /**
     * Fills a rectangle.
     *
     * @param box where
     * @param ink colour
     */
    void fill(Box box, Ink ink);

    /**
     * Fills the inside of a closed outline without gaps.
     *
     * @param outline its corners
     * @param ink colour
     * @param opacity 0 invisible to 1 opaque
     */
    void area(Polyline outline, Ink ink, double opacity);

    /**
     * Fills a circle.
     *
     * @param x centre
     * @param y centre
     * @param radius radius
     * @param ink colour
     */
    void dot(double x, double y, double radius, Ink ink);

    /**
     * Draws a line through points.
     *
     * @param points the points
     * @param stroke colour, width, dashes
     */
    void path(Polyline points, Stroke stroke);

    /**
     * Draws a straight line.
     *
     * @param x0 start
     * @param y0 start
     * @param x1 end
     * @param y1 end
     * @param stroke colour, width, dashes
     */
    default void line(double x0, double y0, double x1, double y1, Stroke stroke) {
        path(new Polyline(new double[] {x0, x1}, new double[] {y0, y1}), stroke);
    }

    /**
     * Writes a text.
     *
     * @param x place of its anchor
     * @param y its base line
     * @param text one line
     * @param style colour, size, anchor, direction
     */
    void text(double x, double y, String text, TextStyle style);

    /**
     * Draws a picture with hard pixel edges.
     *
     * @param argb {@code width * height} ARGB values, row by row
     * @param width columns
     * @param height rows
     * @param box where; the picture is stretched to fill it
     */
    void image(int[] argb, int width, int height, Box box);
}

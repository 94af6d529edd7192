package org.lamella.workflow.chart;

/**
 * A rectangle on a canvas.
 *
 * @param x left
 * @param y top
 * @param width to the right
 * @param height downwards
 */
public record Box(double x, double y, double width, double height) {

    /**
     * Right edge.
     *
     * @return x plus width
     */
    public double right() {
        return x + width;
    }

    /**
     * Bottom edge.
     *
     * @return y plus height
     */
    public double bottom() {
        return y + height;
    }
}

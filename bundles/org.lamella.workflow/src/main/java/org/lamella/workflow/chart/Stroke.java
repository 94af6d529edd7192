package org.lamella.workflow.chart;

/**
 * How a line is drawn.
 *
 * @param ink its colour
 * @param width its width, canvas units
 * @param dashed whether it is broken
 */
public record Stroke(Ink ink, double width, boolean dashed) {

    /**
     * A solid line.
     *
     * @param ink its colour
     * @param width its width
     * @return the stroke
     */
    public static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, false);
    }
}

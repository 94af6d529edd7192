package org.lamella.workflow.document;

import java.util.List;
import java.util.Objects;

/**
 * Drawings side by side and below each other under one caption, which gets a number.
 *
 * @param caption what they show, a sentence
 * @param panels the drawings, filled into rows from left to right
 */
public record Figure(String caption, List<Panel> panels) implements Block {

    /** Copies the panels. */
    public Figure {
        Objects.requireNonNull(caption, "caption");
        panels = List.copyOf(panels);
    }

    /**
     * A figure of one drawing over the full width.
     *
     * @param caption what it shows, a sentence
     * @param drawing the drawing
     * @param height its height, canvas units on a page {@value Panel#PAGE_WIDTH} wide
     * @return a figure
     */
    public static Figure of(String caption, Drawing drawing, double height) {
        return new Figure(caption, List.of(new Panel("", drawing, 1, height)));
    }

    /**
     * A drawing in a figure.
     *
     * @param title what it is, empty when the caption says it
     * @param drawing the drawing
     * @param share how much of the page's width it takes, above 0 to 1
     * @param height its height, or that of a map at most; canvas units on a page {@value #PAGE_WIDTH} wide
     */
    public record Panel(String title, Drawing drawing, double share, double height) {

        /** Width of the page in canvas units that heights refer to. */
        public static final double PAGE_WIDTH = 1040;

        /** Checks the share. */
        public Panel {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(drawing, "drawing");
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("The panel '" + title + "' takes " + share + " of the page's width");
            }
        }
    }
}

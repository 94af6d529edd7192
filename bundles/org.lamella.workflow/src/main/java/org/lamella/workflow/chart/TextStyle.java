package org.lamella.workflow.chart;

/**
 * How a text is drawn. The point given with the text lies on its base line, at its start, middle or end.
 *
 * @param ink its colour
 * @param size height of the font, canvas units
 * @param anchor which part of the text lies at the point
 * @param upright whether it reads along the page; else it is turned to read upwards
 */
public record TextStyle(Ink ink, double size, Anchor anchor, boolean upright) {

    /** The part of a text that lies at its point. */
    public enum Anchor {
        /** The first letter begins there. */ START,
        /** The text is centred there. */ MIDDLE,
        /** The last letter ends there. */ END
    }

    /**
     * An ordinary text.
     *
     * @param ink its colour
     * @param size height of the font
     * @param anchor which part lies at the point
     * @return the style
     */
    public static TextStyle of(Ink ink, double size, Anchor anchor) {
        return new TextStyle(ink, size, anchor, true);
    }
}

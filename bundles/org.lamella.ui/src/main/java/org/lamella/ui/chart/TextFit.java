package org.lamella.ui.chart;

import org.eclipse.swt.graphics.GC;

/** Cuts texts to the room there is. */
public final class TextFit {

    private static final String ELLIPSIS = "…";

    private TextFit() {
    }

    /** The text, cut with an ellipsis when it is wider than there is room. @param gc with the font @param text one line @param room points
     * @return the text or its beginning */
    public static String cut(GC gc, String text, int room) {
        if (gc.textExtent(text).x <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && gc.textExtent(text.substring(0, end) + ELLIPSIS).x > room) {
            end--;
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}

package org.lamella.workflow.chart;

/**
 * Estimates how wide a text gets in a sans-serif font that is not known yet. The widths are those of Helvetica (Adobe Core 14 metrics),
 * enlarged as DejaVu Sans, the widest of the fonts in question, is; so labels laid out by them do not collide in any.
 */
final class TextWidth {

    private static final double WIDEST_FONT = 1.16;
    private static final int FIRST = ' ';
    /** Thousandths of the font size, from space to tilde. */
    private static final int[] HELVETICA = {278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
    private static final int OTHER_LETTER = 650;
    private static final int IDEOGRAPH = 1000;
    private static final int FIRST_IDEOGRAPH = 0x2E80;
    private static final String ELLIPSIS = "…";

    private TextWidth() {
    }

    static double of(String text, double size) {
        return text.codePoints().map(TextWidth::thousandths).sum() * size * WIDEST_FONT / 1000;
    }

    /** The text, cut with an ellipsis when it is wider than there is room; empty when not even a letter fits. */
    static String fit(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + ELLIPSIS, size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static int thousandths(int character) {
        int index = character - FIRST;
        if (index >= 0 && index < HELVETICA.length) {
            return HELVETICA[index];
        }
        return character >= FIRST_IDEOGRAPH ? IDEOGRAPH : OTHER_LETTER;
    }
}

package org.lamella.workflow.chart;

import com.lowagie.text.pdf.BaseFont;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as PDF files show it: superscripts and subscripts are digits of the font made small and raised or lowered, since few fonts have all
 * of them, and a character that the font has not is a question mark.
 */
public final class PdfText {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₋₊";
    private static final String DIGITS = "0123456789\u2212+";
    private static final double SMALL = 0.68;
    private static final double RAISED = 0.36;
    private static final double LOWERED = -0.14;

    private PdfText() {
    }

    /**
     * A stretch of text at one height.
     *
     * @param text characters that the font has
     * @param scale height of its letters as a share of that of the text around
     * @param rise its height above the base line in the same measure
     */
    public record Run(String text, double scale, double rise) {
    }

    /** How a character stands. */
    private enum Kind {
        PLAIN, RAISED, LOWERED
    }

    /**
     * Cuts a text into stretches of one height.
     *
     * @param text any text
     * @param font font that it will be set in
     * @return the stretches, from left to right
     */
    public static List<Run> runs(String text, BaseFont font) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Kind kind = kind(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && kind(text.charAt(end)) == kind) {
                end++;
            }
            String part = text.substring(start, end);
            runs.add(switch (kind) {
                case PLAIN -> new Run(known(part, font), 1, 0);
                case RAISED -> new Run(digits(part, SUPERSCRIPTS), SMALL, RAISED);
                case LOWERED -> new Run(digits(part, SUBSCRIPTS), SMALL, LOWERED);
            });
            start = end;
        }
        return runs;
    }

    private static Kind kind(char c) {
        return SUPERSCRIPTS.indexOf(c) >= 0 ? Kind.RAISED : SUBSCRIPTS.indexOf(c) >= 0 ? Kind.LOWERED : Kind.PLAIN;
    }

    private static String digits(String text, String from) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(DIGITS.charAt(from.indexOf(c))));
        return digits.toString();
    }

    private static String known(String text, BaseFont font) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                known.append(' ');
            } else {
                known.appendCodePoint(font.charExists(c) ? c : '?');
            }
        });
        return known.toString();
    }

    /**
     * Width of a text.
     *
     * @param text any text
     * @param font font that it is set in
     * @param size height of the font
     * @return in the unit of the height
     */
    public static double width(String text, BaseFont font, double size) {
        return runs(text, font).stream().mapToDouble(run -> font.getWidthPoint(run.text(), (float) (run.scale() * size))).sum();
    }
}

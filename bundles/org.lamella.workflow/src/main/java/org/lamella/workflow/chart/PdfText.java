package org.lamella.workflow.chart;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in the standard fonts of PDF: Helvetica for what the Windows code page 1252 has, Symbol for Greek letters, and digits raised or
 * lowered where the text has superscripts. A character that neither font has becomes a question mark.
 */
final class PdfText {

    private static final Charset CODE_PAGE = Charset.forName("windows-1252");
    private static final String GREEK = "αβχδεφγηικλμνοπθρστυωξψζ";
    private static final String GREEK_IN_SYMBOL = "abcdefghiklmnopqrstuwxyz";
    private static final String CAPITAL_GREEK = "ΓΔΘΛΞΠΣΦΨΩ";
    private static final String CAPITAL_GREEK_IN_SYMBOL = "GDQLXPSFYW";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₋";
    private static final String DIGITS = "0123456789-";
    private static final double SMALL = 0.68;
    private static final double RAISED = 0.36;
    private static final double LOWERED = -0.14;
    /** {@link TextWidth} allows for the widest font; Helvetica itself is this much narrower. */
    private static final double HELVETICA = 1 / 1.16;

    private PdfText() {
    }

    /**
     * A stretch of text in one font and size.
     *
     * @param font H or S
     * @param size height of the font
     * @param rise above the base line
     * @param bytes codes of the characters
     * @param width canvas units
     */
    record Run(String font, double size, double rise, byte[] bytes, double width) {

        /** The codes between the brackets of a literal string. */
        String escaped() {
            StringBuilder text = new StringBuilder();
            for (byte code : bytes) {
                int c = code & 0xFF;
                if (c == '(' || c == ')' || c == '\\') {
                    text.append('\\').append((char) c);
                } else if (c < 32 || c > 126) {
                    text.append(String.format("\\%03o", c));
                } else {
                    text.append((char) c);
                }
            }
            return text.toString();
        }
    }

    /** How a character is drawn. */
    private enum Kind {
        PLAIN, GREEK, RAISED, LOWERED
    }

    private static Kind kind(char c) {
        if (SUPERSCRIPTS.indexOf(c) >= 0) {
            return Kind.RAISED;
        }
        if (SUBSCRIPTS.indexOf(c) >= 0) {
            return Kind.LOWERED;
        }
        return GREEK.indexOf(c) >= 0 || CAPITAL_GREEK.indexOf(c) >= 0 ? Kind.GREEK : Kind.PLAIN;
    }

    static List<Run> runs(String text, double size) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Kind kind = kind(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && kind(text.charAt(end)) == kind) {
                end++;
            }
            runs.add(run(text.substring(start, end), kind, size));
            start = end;
        }
        return runs;
    }

    private static Run run(String text, Kind kind, double size) {
        return switch (kind) {
            case PLAIN -> plain(text, size, 0);
            case GREEK -> new Run("S", size, 0, symbols(text), TextWidth.of(text, size) * HELVETICA);
            case RAISED -> plain(mapped(text, SUPERSCRIPTS), SMALL * size, RAISED * size);
            case LOWERED -> plain(mapped(text, SUBSCRIPTS), SMALL * size, LOWERED * size);
        };
    }

    /** The minus sign is not in the code page; its en dash has the same length. */
    private static Run plain(String text, double size, double rise) {
        String typed = text.replace('\u2212', '\u2013');
        return new Run("H", size, rise, typed.getBytes(CODE_PAGE), TextWidth.of(typed, size) * HELVETICA);
    }

    private static String mapped(String text, String from) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(DIGITS.charAt(from.indexOf(c))));
        return digits.toString();
    }

    private static byte[] symbols(String text) {
        byte[] codes = new byte[text.length()];
        for (int i = 0; i < codes.length; i++) {
            int small = GREEK.indexOf(text.charAt(i));
            codes[i] = (byte) (small >= 0 ? GREEK_IN_SYMBOL.charAt(small)
                    : CAPITAL_GREEK_IN_SYMBOL.charAt(CAPITAL_GREEK.indexOf(text.charAt(i))));
        }
        return codes;
    }

    /** Any text as a string of UTF-16 with byte order mark, for the document's properties. */
    static String unicode(String text) {
        StringBuilder hex = new StringBuilder("<FEFF");
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format("%02X", b & 0xFF));
        }
        return hex.append('>').toString();
    }
}

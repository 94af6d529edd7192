package org.lamella.workflow.chart;

/** Makes any text harmless inside HTML, SVG and XML. */
public final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

    private Markup() {
    }

    /**
     * Escapes a text for element content and for attribute values in double quotes.
     *
     * @param text any text; characters that XML does not allow become the replacement character
     * @return text without markup
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        });
        return safe.toString();
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}

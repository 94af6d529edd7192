package org.lamella.workflow.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.lamella.workflow.chart.Markup;

/** Writes HTML that is also well-formed XML: every element that is opened is closed, all text is escaped. */
final class Html {

    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "code", "label", "span", "summary");

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes come as names and values in turn. */
    Html open(String tag, String... attributes) {
        startTag(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. A line break would show as a space after those that stand within a sentence. */
    Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append(INLINE.contains(tag) ? ">" : ">\n");
        return this;
    }

    /** An element without content, of those that HTML calls void. */
    Html empty(String tag, String... attributes) {
        startTag(tag, attributes).append(" />\n");
        return this;
    }

    Html text(String text) {
        out.append(Markup.escape(text));
        return this;
    }

    /** An element that holds a text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Markup made by this program, not text of the user's. */
    Html markup(String wellFormed) {
        out.append(wellFormed);
        return this;
    }

    private StringBuilder startTag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(Markup.escape(attributes[i + 1])).append('"');
        }
        return out;
    }

    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Elements left open: " + open);
        }
        return out.toString();
    }
}

package org.lamella.ui.help;

import java.util.List;
import java.util.Objects;

/**
 * A page as text with styles.
 *
 * @param title its title
 * @param text all of its words
 * @param spans what parts of the text look like and lead to, in order
 */
record HelpPage(String title, String text, List<Span> spans) {

    HelpPage {
        Objects.requireNonNull(title, "title");
        spans = List.copyOf(spans);
    }

    /** How a part of the text is drawn. */
    enum Look {
        PLAIN, HEADING, SUBHEADING, BOLD, ITALIC, KEY, LINK
    }

    /**
     * A part of the text.
     *
     * @param start first character
     * @param length number of characters
     * @param look how it is drawn
     * @param target where it leads, empty for none
     */
    record Span(int start, int length, Look look, String target) {
    }
}

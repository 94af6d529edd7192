package org.lamella.workflow.document;

import java.util.List;
import java.util.Objects;

/** A piece of a document that follows the one before it. */
public sealed interface Block permits Block.Heading, Block.Paragraph, Block.Bullets, Block.Listing, Facts, Table, Figure {

    /**
     * A heading within a section.
     *
     * @param text its words
     */
    record Heading(String text) implements Block {

        /** Refuses a missing text. */
        public Heading {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A paragraph.
     *
     * @param text its words
     * @param note whether it stands in small print
     */
    record Paragraph(String text, boolean note) implements Block {

        /** Refuses a missing text. */
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A list of sentences.
     *
     * @param items one a line
     */
    record Bullets(List<String> items) implements Block {

        /** Copies the items. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A text for a machine, line by line.
     *
     * @param caption what it is
     * @param text its lines
     */
    record Listing(String caption, String text) implements Block {

        /** Refuses missing texts. */
        public Listing {
            Objects.requireNonNull(caption, "caption");
            Objects.requireNonNull(text, "text");
        }
    }
}

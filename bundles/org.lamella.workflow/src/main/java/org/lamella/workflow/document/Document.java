package org.lamella.workflow.document;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document.
 *
 * @param title its title
 * @param byline when and with what it was made
 * @param created when, for the properties of the file; empty when unknown
 * @param creator program that made it
 * @param highlights the handful of numbers that a reader looks for first
 * @param sections its sections, those without blocks left out
 */
public record Document(String title, String byline, Optional<Instant> created, String creator, List<Highlight> highlights,
        List<Section> sections) {

    /** Copies the lists. */
    public Document {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(byline, "byline");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(creator, "creator");
        highlights = List.copyOf(highlights);
        sections = sections.stream().filter(section -> !section.blocks().isEmpty()).toList();
    }

    /**
     * A number in large print.
     *
     * @param value the number
     * @param label what it counts
     */
    public record Highlight(String value, String label) {

        /** Refuses missing texts. */
        public Highlight {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(label, "label");
        }
    }
}

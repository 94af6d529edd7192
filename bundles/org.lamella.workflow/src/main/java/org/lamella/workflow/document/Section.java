package org.lamella.workflow.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A section of a document while it is filled: blocks under one heading, and notes that close it. */
public final class Section {

    /** How a section looks. */
    public enum Style {
        /** As most do. */ PLAIN,
        /** Set apart, for what the reader must know. */ WARNING
    }

    private final String heading;
    private final Style style;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> closing = new LinkedHashSet<>();

    /**
     * An empty section.
     *
     * @param heading its heading
     * @param style how it looks
     */
    public Section(String heading, Style style) {
        this.heading = Objects.requireNonNull(heading, "heading");
        this.style = Objects.requireNonNull(style, "style");
    }

    /**
     * Its heading.
     *
     * @return as given
     */
    public String heading() {
        return heading;
    }

    /**
     * How it looks.
     *
     * @return as given
     */
    public Style style() {
        return style;
    }

    /**
     * Adds a block.
     *
     * @param block what comes next
     * @return this
     */
    public Section add(Block block) {
        blocks.add(Objects.requireNonNull(block, "block"));
        return this;
    }

    /**
     * Adds a heading within the section.
     *
     * @param text its words
     * @return this
     */
    public Section heading(String text) {
        return add(new Block.Heading(text));
    }

    /**
     * Adds a paragraph.
     *
     * @param text its words
     * @return this
     */
    public Section paragraph(String text) {
        return add(new Block.Paragraph(text, false));
    }

    /**
     * Adds a sentence to the small print at the end of the section. It stands there once, however often it is said.
     *
     * @param text its words
     * @return this
     */
    public Section close(String text) {
        closing.add(text);
        return this;
    }

    /**
     * What the section holds.
     *
     * @return all blocks, the closing notes last
     */
    public List<Block> blocks() {
        List<Block> all = new ArrayList<>(blocks);
        closing.forEach(note -> all.add(new Block.Paragraph(note, true)));
        return all;
    }
}

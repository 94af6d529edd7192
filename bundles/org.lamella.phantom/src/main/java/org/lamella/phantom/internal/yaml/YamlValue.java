package org.lamella.phantom.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.lamella.core.LamellaException;
import org.lamella.yaml.YamlDocument;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML file that knows its file, line and key. No object is ever made of a tag. */
public final class YamlValue {

    private static final int QUOTED_LENGTH = 40;

    private final String source;
    private final String key;
    private final Node node;

    YamlValue(String source, String key, Node node) {
        this.source = source;
        this.key = key;
        this.node = node;
    }

    /**
     * Reads a document.
     *
     * @param yaml the text
     * @param source where it comes from, for messages
     * @return its root
     * @throws LamellaException when the text is empty or no YAML
     */
    public static YamlValue parse(String yaml, String source) throws LamellaException {
        return new YamlValue(source, "", YamlDocument.read(yaml, source));
    }

    /** The key of this value. @return empty for the root */
    public String key() {
        return key;
    }

    /**
     * A complaint about this value.
     *
     * @param what follows the line and the key, for instance {@code must be above 0}
     * @return an exception to throw
     */
    public LamellaException failure(String what) {
        return new LamellaException("Cannot read " + source + ": line " + line() + (key.isEmpty() ? " " : ", '" + key + "' ") + what + ".");
    }

    /** Line of the value, from 1. */
    String line() {
        return node.getStartMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?");
    }

    /**
     * The value as one text.
     *
     * @return not blank, without blanks at its ends
     * @throws LamellaException when it is anything else
     */
    public String text() throws LamellaException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw failure("needs a single value");
    }

    /** Whether the value is one text, and no list and no mapping. @return false for a list or mapping */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** Whether the value has keys. @return false for a text or list */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /**
     * The value as a number.
     *
     * @param allowed which numbers may be given
     * @param words what they are, for messages, for instance {@code above 0}
     * @return a finite number
     * @throws LamellaException when it is anything else
     */
    public double number(DoublePredicate allowed, String words) throws LamellaException {
        double value;
        try {
            value = Double.parseDouble(text());
        } catch (NumberFormatException noNumber) {
            throw failure("must be a number " + words + ", not '" + quoted() + "'");
        }
        if (!Double.isFinite(value) || !allowed.test(value)) {
            throw failure("must be a number " + words + ", not " + quoted());
        }
        return value;
    }

    /**
     * The value as a whole number.
     *
     * @param least smallest that may be given
     * @param largest largest that may be given
     * @return the number
     * @throws LamellaException when it is anything else
     */
    public long integer(long least, long largest) throws LamellaException {
        try {
            long value = Long.parseLong(text());
            if (value >= least && value <= largest) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // the same words as for a number out of range
        }
        throw failure("must be a whole number from " + least + " to " + largest + ", not '" + quoted() + "'");
    }

    /**
     * The value as yes or no.
     *
     * @return true for {@code true}
     * @throws LamellaException when it is neither {@code true} nor {@code false}
     */
    public boolean flag() throws LamellaException {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw failure("must be true or false, not '" + quoted() + "'");
        };
    }

    /**
     * The value as a list.
     *
     * @return its items, which have the key of the list
     * @throws LamellaException when it is no list or empty
     */
    public List<YamlValue> items() throws LamellaException {
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw failure("needs a list");
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(new YamlValue(source, key, item));
        }
        return items;
    }

    /**
     * The value as a list of a known length.
     *
     * @param count number of items
     * @param words what they are, for messages
     * @return the items
     * @throws LamellaException when it is anything else
     */
    public List<YamlValue> items(int count, String words) throws LamellaException {
        List<YamlValue> items = items();
        if (items.size() != count) {
            throw failure("needs " + count + " values, " + words + ", not " + items.size());
        }
        return items;
    }

    /**
     * The value as keys with values.
     *
     * @return the mapping
     * @throws LamellaException when it is anything else or repeats a key
     */
    public YamlMapping mapping() throws LamellaException {
        if (!(node instanceof MappingNode mapping)) {
            throw failure("needs keys with values");
        }
        return new YamlMapping(source, this, mapping);
    }

    private String quoted() throws LamellaException {
        String text = text();
        return text.length() <= QUOTED_LENGTH ? text : text.substring(0, QUOTED_LENGTH) + "…";
    }
}

package org.lamella.diffusion.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.yaml.YamlDocument;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a case file with its name and place, so that every mistake is told with its line. No object is made of a tag. */
final class CaseNode {

    private final String source;
    private final String name;
    private final Node node;

    private CaseNode(String source, String name, Node node) {
        this.source = source;
        this.name = name;
        this.node = node;
    }

    static CaseNode parse(String source, String yaml) throws LamellaException {
        return new CaseNode(source, "the case", YamlDocument.read(yaml, source));
    }

    /** A mistake at this place. */
    LamellaException mistake(String what) {
        String line = node.getStartMark().map(mark -> "line " + (mark.getLine() + 1) + ", ").orElse("");
        return new LamellaException("Cannot read " + source + ": " + line + name + " " + what + ".");
    }

    /** The entries, whose keys must be among those known. */
    Map<String, CaseNode> entries(String... known) throws LamellaException {
        Map<String, CaseNode> entries = entries();
        Set<String> allowed = Set.of(known);
        for (Map.Entry<String, CaseNode> entry : entries.entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                throw entry.getValue().mistake("is unknown in " + name + "; known are " + String.join(", ", known));
            }
        }
        return entries;
    }

    /** The entries, whatever their keys. */
    Map<String, CaseNode> entries() throws LamellaException {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("needs keys with values");
        }
        Map<String, CaseNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw mistake("has a key that is no word");
            }
            CaseNode value = new CaseNode(source, "'" + key.getValue() + "'", tuple.getValueNode());
            if (entries.put(key.getValue(), value) != null) {
                throw value.mistake("stands twice");
            }
        }
        return entries;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    List<CaseNode> items() throws LamellaException {
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw mistake("needs a list");
        }
        List<CaseNode> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(new CaseNode(source, "entry " + (items.size() + 1) + " of " + name, item));
        }
        return items;
    }

    String text() throws LamellaException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw mistake("needs a single value");
    }

    List<String> texts() throws LamellaException {
        List<String> texts = new ArrayList<>();
        for (CaseNode item : items()) {
            texts.add(item.text());
        }
        return texts;
    }

    /** A quantity in the dimension's first unit. */
    double quantity(Dimension dimension) throws LamellaException {
        OptionalDouble value = dimension.parse(text());
        if (value.isEmpty()) {
            throw mistake("must be a number" + (dimension.units().isEmpty() ? "" : " with one of the units " + dimension.units())
                    + ", not '"
                    + text() + "'");
        }
        return value.getAsDouble();
    }

    /** A quantity that must be above zero. */
    double positive(Dimension dimension) throws LamellaException {
        double value = quantity(dimension);
        if (!(value > 0)) {
            throw mistake("must be above zero, not '" + text() + "'");
        }
        return value;
    }

    int wholeNumber(int least, int most) throws LamellaException {
        try {
            int value = Integer.parseInt(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException none) {
            // told below, as one out of range is
        }
        throw mistake("must be a whole number from " + least + " to " + most + ", not '" + text() + "'");
    }

    /** One of some words. */
    String word(String... words) throws LamellaException {
        for (String word : words) {
            if (word.equalsIgnoreCase(text())) {
                return word;
            }
        }
        throw mistake("must be one of " + String.join(", ", words) + ", not '" + text() + "'");
    }

    /** What must be there. */
    static CaseNode required(Map<String, CaseNode> entries, String key, CaseNode owner) throws LamellaException {
        CaseNode value = entries.get(key);
        if (value == null) {
            throw owner.mistake("lacks '" + key + "'");
        }
        return value;
    }
}

package org.lamella.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.yaml.YamlDocument;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Looks at the nodes of one YAML document. Every value stays the text that the user wrote, since whoever takes it says what type it has; and
 * no object is ever made of a tag.
 */
final class YamlNodes {

    private final String source;

    YamlNodes(String source) {
        this.source = source;
    }

    Node read(String yaml) throws LamellaException {
        return YamlDocument.read(yaml, source);
    }

    /** The text of a value; a list becomes its texts joined by commas, as parameters take lists. Only quotes may be empty. */
    String value(Node node) throws LamellaException {
        if (node instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return scalar.getValue().strip();
        }
        return node instanceof SequenceNode ? String.join(",", texts(node)) : scalar(node);
    }

    /** The texts of a list, or the one text that stands alone. */
    List<String> texts(Node node) throws LamellaException {
        if (!(node instanceof SequenceNode list)) {
            return List.of(scalar(node));
        }
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            texts.add(scalar(item));
        }
        return texts;
    }

    String scalar(Node node) throws LamellaException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw failure("line " + line(node) + " needs a single value");
    }

    /** The items of a list. */
    List<Node> items(Node node, String what) throws LamellaException {
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue();
        }
        throw failure("it has no list of " + what);
    }

    Map<String, Node> entries(Node node) throws LamellaException {
        if (!(node instanceof MappingNode mapping)) {
            throw failure("line " + line(node) + " needs keys with values");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (entries.put(scalar(tuple.getKeyNode()), tuple.getValueNode()) != null) {
                throw failure("line " + line(tuple.getKeyNode()) + " repeats the key '" + scalar(tuple.getKeyNode()) + "'");
            }
        }
        return entries;
    }

    /** Whether a node is a mapping. */
    static boolean hasKeys(Node node) {
        return node instanceof MappingNode;
    }

    static String line(Node node) {
        return node.getStartMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?");
    }

    LamellaException failure(String what) {
        return new LamellaException("Cannot read " + source + ": " + what + ".");
    }
}

package org.lamella.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one YAML document into its nodes. No object is ever made of a tag, and whatever is in the text, a mistake in it is one line that names
 * the source and the line.
 */
public final class YamlDocument {

    private static final int DEEPEST = 20;

    private YamlDocument() {
    }

    /**
     * Reads a document.
     *
     * @param yaml the text
     * @param source where it comes from, for messages
     * @return its root
     * @throws LamellaException when the text is empty, no YAML, nested more than 20 deep, has an alias within its own
     *         anchor, or more values than any document of ours once its aliases are put in
     */
    public static Node read(String yaml, String source) throws LamellaException {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(source).build();
            requireShallow(new Parse(settings).parseString(yaml), source);
            Node root = new Compose(settings).composeString(yaml)
                    .orElseThrow(() -> new LamellaException("Cannot read " + source + ": it is empty."));
            new Expansion(source).size(root);
            return root;
        } catch (MarkedYamlEngineException wrong) {
            String where = wrong.getProblemMark().map(mark -> "line " + (mark.getLine() + 1)).orElse("it");
            throw new LamellaException("Cannot read " + source + ": " + where + " is not YAML, " + wrong.getProblem() + ".", wrong);
        } catch (YamlEngineException wrong) {
            throw new LamellaException("Cannot read " + source + ": it is not YAML, " + wrong.getMessage() + ".", wrong);
        }
    }

    /** Nodes are made recursively, so that a file of brackets alone would exhaust the stack. */
    private static void requireShallow(Iterable<Event> events, String source) throws LamellaException {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new LamellaException("Cannot read " + source + ": line "
                        + event.getStartMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?")
                        + " is nested more than " + DEEPEST + " deep.");
            }
        }
    }

    /** How many values a document has once its aliases are put in: a few lines of aliases of aliases can be more than any memory. */
    private static final class Expansion {

        private static final long MOST = 100_000;

        private final String source;
        private final Map<Node, Long> known = new IdentityHashMap<>();
        private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

        Expansion(String source) {
            this.source = source;
        }

        long size(Node node) throws LamellaException {
            Long before = known.get(node);
            if (before != null) {
                return before;
            }
            if (!open.add(node)) {
                throw new LamellaException("Cannot read " + source + ": line " + line(node) + " has an alias within its own anchor.");
            }
            long size = 1;
            for (Node child : children(node)) {
                size += size(child);
            }
            open.remove(node);
            if (size > MOST) {
                throw new LamellaException("Cannot read " + source + ": line " + line(node) + " has more than " + MOST
                        + " values with all aliases put in.");
            }
            known.put(node, size);
            return size;
        }

        private static List<Node> children(Node node) {
            if (node instanceof SequenceNode list) {
                return list.getValue();
            }
            return node instanceof MappingNode mapping
                    ? mapping.getValue().stream().flatMap(entry -> Stream.of(entry.getKeyNode(), entry.getValueNode())).toList() : List.of();
        }

        private static String line(Node node) {
            return node.getStartMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?");
        }
    }
}

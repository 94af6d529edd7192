package org.lamella.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads workflow files from their YAML nodes. Every value stays the text that the user wrote, since the algorithm's own declaration says
 * what type it has; and no object is ever made of a tag.
 */
final class StepListReader {

    private static final Set<String> STEP_NAMES = Set.of(DecompositionRun.STEP);
    private static final String TITLE = "title";
    private static final String STEPS = "steps";

    private final String source;

    StepListReader(String source) {
        this.source = source;
    }

    StepList read(String yaml) throws LamellaException {
        Node root = compose(yaml).orElseThrow(() -> failure("it is empty"));
        Map<String, Node> document = entries(root);
        for (Map.Entry<String, Node> entry : document.entrySet()) {
            if (!entry.getKey().equals(TITLE) && !entry.getKey().equals(STEPS)) {
                throw failure("line " + line(entry.getValue()) + " has the unknown key '" + entry.getKey() + "'; a workflow has " + TITLE
                        + " and " + STEPS);
            }
        }
        if (!(document.get(STEPS) instanceof SequenceNode items) || items.getValue().isEmpty()) {
            throw failure("it has no list of " + STEPS);
        }
        List<Step> steps = new ArrayList<>();
        for (Node item : items.getValue()) {
            steps.add(step(item));
        }
        return new StepList(document.containsKey(TITLE) ? scalar(document.get(TITLE)) : "", steps);
    }

    private Optional<Node> compose(String yaml) throws LamellaException {
        try {
            return new Compose(LoadSettings.builder().setLabel(source).build()).composeString(yaml);
        } catch (MarkedYamlEngineException wrong) {
            String where = wrong.getProblemMark().map(mark -> "line " + (mark.getLine() + 1)).orElse("it");
            throw new LamellaException("Cannot read " + source + ": " + where + " is not YAML, " + wrong.getProblem() + ".", wrong);
        } catch (YamlEngineException wrong) {
            throw new LamellaException("Cannot read " + source + ": it is not YAML, " + wrong.getMessage() + ".", wrong);
        }
    }

    private Step step(Node node) throws LamellaException {
        Map<String, Node> entries = entries(node);
        String name = entries.isEmpty() ? "" : entries.keySet().iterator().next();
        if (!STEP_NAMES.contains(name)) {
            String known = STEP_NAMES.stream().sorted().collect(Collectors.joining(" or "));
            throw failure("the step in line " + line(node) + " must begin with " + known);
        }
        String contribution = scalar(entries.remove(name));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            parameters.put(entry.getKey(), value(entry.getValue()));
        }
        return new Step(name, contribution, parameters);
    }

    /** The text of a value; a list becomes its texts joined by commas, as parameters take lists. */
    private String value(Node node) throws LamellaException {
        if (node instanceof SequenceNode list) {
            List<String> texts = new ArrayList<>();
            for (Node item : list.getValue()) {
                texts.add(scalar(item));
            }
            return String.join(",", texts);
        }
        return scalar(node);
    }

    private String scalar(Node node) throws LamellaException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw failure("line " + line(node) + " needs a single value");
    }

    private Map<String, Node> entries(Node node) throws LamellaException {
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

    private static String line(Node node) {
        return node.getStartMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?");
    }

    private LamellaException failure(String what) {
        return new LamellaException("Cannot read " + source + ": " + what + ".");
    }
}

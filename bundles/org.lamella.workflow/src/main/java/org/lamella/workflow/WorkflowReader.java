package org.lamella.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadText;
import org.lamella.workflow.run.InputKinds;
import org.lamella.workflow.run.StepKinds;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads workflow files. */
final class WorkflowReader {

    static final String TITLE = "title";
    static final String INPUTS = "inputs";
    static final String STEPS = "steps";
    static final String FINDINGS = "findings";
    static final String AS = "as";
    static final String ON = "on";
    static final String INTERMEDIATE = "intermediate";
    static final String FILE = "file";
    static final String READ = "read";
    static final String SIGNAL = "signal";
    static final String SHA256 = "sha256";
    static final String WHAT = "what";
    static final String PAPER = "paper";
    static final String HERE = "here";
    static final String WHY = "why";

    private static final List<String> KEYS = List.of(TITLE, INPUTS, STEPS, FINDINGS);
    private static final String NAME_FORM = "[A-Za-z][A-Za-z0-9_-]*";

    private final YamlNodes nodes;
    private final Set<String> names = new HashSet<>();

    WorkflowReader(String source) {
        nodes = new YamlNodes(source);
    }

    Workflow read(String yaml) throws LamellaException {
        Node root = nodes.read(yaml);
        Map<String, Node> document = nodes.entries(root);
        for (Map.Entry<String, Node> entry : document.entrySet()) {
            if (!KEYS.contains(entry.getKey())) {
                throw nodes.failure("line " + YamlNodes.line(entry.getValue()) + " has the unknown key '" + entry.getKey()
                        + "'; a workflow has " + String.join(", ", KEYS));
            }
        }
        String title = document.containsKey(TITLE) ? nodes.scalar(document.get(TITLE)) : "";
        List<WorkflowInput> inputs = document.containsKey(INPUTS) ? inputs(document.get(INPUTS)) : List.of();
        List<Step> steps = new ArrayList<>();
        for (Node item : nodes.items(document.getOrDefault(STEPS, root), STEPS)) {
            steps.add(step(item));
        }
        List<Finding> findings = new ArrayList<>();
        if (document.containsKey(FINDINGS)) {
            for (Node item : nodes.items(document.get(FINDINGS), FINDINGS)) {
                findings.add(finding(item));
            }
        }
        return new Workflow(title, inputs, steps, findings);
    }

    private List<WorkflowInput> inputs(Node node) throws LamellaException {
        List<WorkflowInput> inputs = new ArrayList<>();
        for (Map.Entry<String, Node> entry : nodes.entries(node).entrySet()) {
            String name = newName(entry.getKey(), entry.getValue());
            inputs.add(YamlNodes.hasKeys(entry.getValue()) ? input(name, entry.getValue())
                    : new WorkflowInput(name, nodes.scalar(entry.getValue()), OptionalInt.empty(), Map.of(), Optional.empty()));
        }
        return inputs;
    }

    private WorkflowInput input(String name, Node node) throws LamellaException {
        String file = "";
        String read = WorkflowInput.AS_SIGNAL;
        OptionalInt signal = OptionalInt.empty();
        Optional<String> sha256 = Optional.empty();
        Map<String, String> part = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : nodes.entries(node).entrySet()) {
            String text = nodes.value(entry.getValue());
            switch (entry.getKey()) {
                case FILE -> file = text;
                case READ -> read = text;
                case SIGNAL -> signal = OptionalInt.of(number(text, entry.getValue()));
                case SHA256 -> sha256 = Optional.of(text.toLowerCase(Locale.ROOT));
                default -> part.put(entry.getKey(), text);
            }
        }
        if (file.isEmpty()) {
            throw nodes.failure("the input in line " + YamlNodes.line(node) + " names no " + FILE);
        }
        requirePart(read, part, node);
        return new WorkflowInput(name, read, file, signal, part, sha256);
    }

    private void requirePart(String read, Map<String, String> part, Node node) throws LamellaException {
        if (!InputKinds.names().contains(read)) {
            throw nodes.failure("the input in line " + YamlNodes.line(node) + " cannot be read as '" + read + "'; there are "
                    + String.join(", ", InputKinds.names()));
        }
        Set<String> known = InputKinds.named(read).partNames();
        for (String key : part.keySet()) {
            if (!known.contains(key)) {
                throw nodes.failure("the input in line " + YamlNodes.line(node) + " has the unknown key '" + key + "'; it may have " + FILE
                        + ", " + READ + ", " + SIGNAL + ", " + SHA256 + known.stream().sorted().map(", "::concat)
                                .collect(Collectors.joining()));
            }
        }
        if (!known.equals(LoadText.NAMES)) {
            return;
        }
        try {
            LoadText.parse(part);
        } catch (IllegalArgumentException mistake) {
            throw new LamellaException(nodes.failure("the input in line " + YamlNodes.line(node) + ": "
                    + mistake.getMessage()).getMessage(),
                    mistake);
        }
    }

    private int number(String text, Node node) throws LamellaException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw nodes.failure("line " + YamlNodes.line(node) + " needs a whole number, not '" + text + "'");
        }
    }

    private Step step(Node node) throws LamellaException {
        Map<String, Node> entries = nodes.entries(node);
        String kind = entries.isEmpty() ? "" : entries.keySet().iterator().next();
        if (!StepKinds.names().contains(kind)) {
            throw nodes.failure("the step in line " + YamlNodes.line(node) + " must begin with one of "
                    + String.join(", ", StepKinds.names()));
        }
        String contribution = nodes.scalar(entries.remove(kind));
        Node as = entries.remove(AS);
        Node on = entries.remove(ON);
        Node intermediate = entries.remove(INTERMEDIATE);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            parameters.put(entry.getKey(), nodes.value(entry.getValue()));
        }
        return new Step(kind, contribution, as == null ? Optional.empty() : Optional.of(newName(nodes.scalar(as), as)),
                on == null ? List.of() : nodes.texts(on), parameters, intermediate != null && truth(intermediate));
    }

    private boolean truth(Node node) throws LamellaException {
        return switch (nodes.scalar(node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw nodes.failure("line " + YamlNodes.line(node) + " needs true or false, not '" + nodes.scalar(node) + "'");
        };
    }

    private String newName(String name, Node node) throws LamellaException {
        if (!name.matches(NAME_FORM)) {
            throw nodes.failure("'" + name + "' in line " + YamlNodes.line(node)
                    + " is no name; a name begins with a letter and has letters, digits, - and _");
        }
        if (!names.add(name)) {
            throw nodes.failure("line " + YamlNodes.line(node) + " gives the name '" + name + "' a second time");
        }
        return name;
    }

    private Finding finding(Node node) throws LamellaException {
        Map<String, Node> entries = nodes.entries(node);
        for (String key : entries.keySet()) {
            if (!List.of(WHAT, PAPER, HERE, WHY).contains(key)) {
                throw nodes.failure("the finding in line " + YamlNodes.line(node) + " has the unknown key '" + key + "'; it has " + WHAT
                        + ", " + PAPER + ", " + HERE + ", " + WHY);
            }
        }
        for (String key : List.of(WHAT, HERE)) {
            if (!entries.containsKey(key)) {
                throw nodes.failure("the finding in line " + YamlNodes.line(node) + " has no " + key);
            }
        }
        return new Finding(nodes.scalar(entries.get(WHAT)), optional(entries, PAPER), nodes.scalar(entries.get(HERE)),
                optional(entries, WHY));
    }

    private String optional(Map<String, Node> entries, String key) throws LamellaException {
        return entries.containsKey(key) ? nodes.scalar(entries.get(key)) : "";
    }
}

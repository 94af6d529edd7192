package org.lamella.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads workflow files. Every value stays the text that the user wrote: the algorithm's own declaration says what type it has. */
final class StepListReader {

    private static final Set<String> STEP_NAMES = Set.of(DecompositionRun.STEP);
    private static final String TITLE = "title";
    private static final String STEPS = "steps";

    private final String source;

    StepListReader(String source) {
        this.source = source;
    }

    StepList read(String yaml) throws LamellaException {
        Map<?, ?> document = mapping(load(yaml), "the document");
        for (Object key : document.keySet()) {
            if (!key.equals(TITLE) && !key.equals(STEPS)) {
                throw failure("unknown key '" + key + "'; a workflow has " + TITLE + " and " + STEPS);
            }
        }
        if (!(document.get(STEPS) instanceof List<?> items) || items.isEmpty()) {
            throw failure("it has no list of " + STEPS);
        }
        List<Step> steps = new ArrayList<>();
        for (Object item : items) {
            steps.add(step(mapping(item, "step " + (steps.size() + 1)), steps.size() + 1));
        }
        return new StepList(document.containsKey(TITLE) ? scalar(document.get(TITLE), TITLE) : "", steps);
    }

    private Object load(String yaml) throws LamellaException {
        LoadSettings settings = LoadSettings.builder().setLabel(source).setSchema(new FailsafeSchema()).build();
        try {
            return new Load(settings).loadFromString(yaml);
        } catch (MarkedYamlEngineException wrong) {
            String line = wrong.getProblemMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse("");
            throw new LamellaException("Cannot read " + source + ": it is not YAML" + line + ": " + wrong.getProblem() + ".", wrong);
        } catch (YamlEngineException wrong) {
            throw new LamellaException("Cannot read " + source + ": it is not YAML: " + wrong.getMessage() + ".", wrong);
        }
    }

    private Step step(Map<?, ?> entries, int number) throws LamellaException {
        String where = "step " + number;
        if (entries.isEmpty() || !STEP_NAMES.contains(entries.keySet().iterator().next())) {
            throw failure(where + " must begin with " + STEP_NAMES.stream().sorted().collect(Collectors.joining(" or ")));
        }
        String name = null;
        String contribution = null;
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String key = String.valueOf(entry.getKey());
            String value = value(entry.getValue(), where + ", " + key);
            if (name == null) {
                name = key;
                contribution = value;
            } else {
                parameters.put(key, value);
            }
        }
        return new Step(name, contribution, parameters);
    }

    private String value(Object value, String where) throws LamellaException {
        if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            for (Object item : list) {
                texts.add(scalar(item, where));
            }
            return String.join(",", texts);
        }
        return scalar(value, where);
    }

    private String scalar(Object value, String where) throws LamellaException {
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw failure(where + " needs a single value");
    }

    private Map<?, ?> mapping(Object value, String what) throws LamellaException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw failure(what + " is not a list of keys and values");
    }

    private LamellaException failure(String what) {
        return new LamellaException("Cannot read " + source + ": " + what + ".");
    }
}

package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.workflow.Step;

/**
 * A step that is about to be done.
 *
 * @param step as the file has it, references in its first value replaced
 * @param parameters its parameters with references replaced
 * @param values what earlier steps left
 * @param contributions loaders and algorithms
 */
public record StepCall(Step step, Map<String, String> parameters, StepValues values, Contributions contributions) {

    /**
     * A step with its references replaced.
     *
     * @param step as the file has it
     * @param values what earlier steps left
     * @param contributions loaders and algorithms
     * @return the call
     * @throws LamellaException when a reference stands for nothing
     */
    static StepCall of(Step step, StepValues values, Contributions contributions) throws LamellaException {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : step.parameters().entrySet()) {
            parameters.put(parameter.getKey(), values.filledIn(parameter.getValue()));
        }
        return new StepCall(new Step(step.kind(), values.filledIn(step.contribution()), step.as(), step.on(), step.parameters(),
                step.intermediate()), parameters,
                values, contributions);
    }

    /**
     * What the step works on.
     *
     * @param <T> the kind
     * @param kind its class
     * @param what what it is called, with its article
     * @return of the values that the step names the first of this kind, or the newest when it names none at all
     * @throws LamellaException when there is none
     */
    public <T extends StepValue> T on(Class<T> kind, String what) throws LamellaException {
        return all(kind, what).get(0);
    }

    /**
     * What the step works on when it may be of several kinds.
     *
     * @param what what it is called, with its article
     * @param kinds the classes
     * @return the first of the values that the step names which is of one of the kinds, or the newest when it names none at all
     * @throws LamellaException when there is none
     */
    public StepValue onAny(String what, List<Class<? extends StepValue>> kinds) throws LamellaException {
        List<StepValue> candidates = new ArrayList<>();
        if (step.on().isEmpty()) {
            candidates.addAll(values.all());
            Collections.reverse(candidates);
        } else {
            candidates.addAll(named(StepValue.class));
        }
        for (StepValue candidate : candidates) {
            if (kinds.stream().anyMatch(kind -> kind.isInstance(candidate))) {
                return candidate;
            }
        }
        throw lacks(what);
    }

    private LamellaException lacks(String what) {
        return new LamellaException(step.on().isEmpty() ? "it needs " + what + ", and no step has left one yet"
                : "it needs " + what + ", which " + String.join(" and ", step.on()) + " is not");
    }

    /**
     * Everything of a kind that the step works on.
     *
     * @param <T> the kind
     * @param kind its class
     * @param what what it is called, with its article
     * @return those that the step names, or the newest when it names none at all; never empty
     * @throws LamellaException when there is none
     */
    public <T extends StepValue> List<T> all(Class<T> kind, String what) throws LamellaException {
        List<T> found = named(kind);
        if (!found.isEmpty()) {
            return found;
        }
        if (!step.on().isEmpty()) {
            throw lacks(what);
        }
        return List.of(values.newest(kind).orElseThrow(() -> lacks(what)));
    }

    /**
     * What the step names of a kind.
     *
     * @param <T> the kind
     * @param kind its class
     * @return in the order of the file; empty when it names none
     * @throws LamellaException when it names something that is not there
     */
    public <T extends StepValue> List<T> named(Class<T> kind) throws LamellaException {
        List<T> found = new ArrayList<>();
        for (String reference : step.on()) {
            StepValue value = values.named(reference);
            if (kind.isInstance(value)) {
                found.add(kind.cast(value));
            }
        }
        return found;
    }

    /**
     * A parameter that the step must have.
     *
     * @param name of the parameter
     * @return its text
     * @throws LamellaException when it is missing
     */
    public String required(String name) throws LamellaException {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            throw new LamellaException("it needs the parameter '" + name + "'");
        }
        return text;
    }

    /**
     * A parameter that is a number.
     *
     * @param name of the parameter
     * @param missing its value when it is not given
     * @return the number
     * @throws LamellaException when it is none
     */
    public double number(String name, double missing) throws LamellaException {
        try {
            return parameters.containsKey(name) ? Double.parseDouble(parameters.get(name)) : missing;
        } catch (NumberFormatException notANumber) {
            throw new LamellaException("'" + parameters.get(name) + "' is no number for the parameter '" + name + "'", notANumber);
        }
    }

    /**
     * Refuses parameters that nobody would look at.
     *
     * @param known names of the parameters of this kind of step
     * @throws LamellaException naming one that is not among them
     */
    public void requireOnly(List<String> known) throws LamellaException {
        TreeSet<String> others = new TreeSet<>(parameters.keySet());
        known.forEach(others::remove);
        if (!others.isEmpty()) {
            throw new LamellaException("it has no parameter '" + others.first() + "'"
                    + (known.isEmpty() ? "" : "; it has " + String.join(", ", known)));
        }
    }
}

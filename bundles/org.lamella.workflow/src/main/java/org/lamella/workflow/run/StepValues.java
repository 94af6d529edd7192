package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;

/** What the inputs and the steps so far have given, by name, in the order it came. */
public final class StepValues {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");

    private final Map<String, StepValue> byName = new LinkedHashMap<>();
    private final List<StepValue> inOrder = new ArrayList<>();

    /**
     * Adds a value.
     *
     * @param name its name; empty for one that is only found as the newest of its kind
     * @param value the value
     */
    void add(Optional<String> name, StepValue value) {
        name.ifPresent(given -> byName.put(given, value));
        inOrder.add(value);
    }

    /** All values. @return in the order they came */
    public List<StepValue> all() {
        return List.copyOf(inOrder);
    }

    /**
     * All values of a kind.
     *
     * @param <T> the kind
     * @param kind its class
     * @return in the order they came
     */
    public <T extends StepValue> List<T> all(Class<T> kind) {
        return inOrder.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * The named values of a kind.
     *
     * @param <T> the kind
     * @param kind its class
     * @return by name, in the order they came
     */
    public <T extends StepValue> Map<String, T> byName(Class<T> kind) {
        Map<String, T> found = new LinkedHashMap<>();
        byName.forEach((name, value) -> {
            if (kind.isInstance(value)) {
                found.put(name, kind.cast(value));
            }
        });
        return found;
    }

    /**
     * The newest value of a kind.
     *
     * @param <T> the kind
     * @param kind its class
     * @return empty when there is none yet
     */
    public <T extends StepValue> Optional<T> newest(Class<T> kind) {
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            if (kind.isInstance(inOrder.get(i))) {
                return Optional.of(kind.cast(inOrder.get(i)));
            }
        }
        return Optional.empty();
    }

    /**
     * A value by the name in the file.
     *
     * @param reference name of a value, or of a part of one as in {@code phases.map.2}
     * @return the value
     * @throws LamellaException when there is none, saying which there are
     */
    public StepValue named(String reference) throws LamellaException {
        if (byName.containsKey(reference)) {
            return byName.get(reference);
        }
        int dot = reference.indexOf('.');
        StepValue whole = dot < 0 ? null : byName.get(reference.substring(0, dot));
        if (whole == null) {
            throw new LamellaException("there is nothing named '" + (dot < 0 ? reference : reference.substring(0, dot)) + "' yet; named are "
                    + (byName.isEmpty() ? "none" : String.join(", ", byName.keySet())));
        }
        return whole.part(reference.substring(dot + 1)).orElseThrow(() -> new LamellaException("'" + reference.substring(0, dot)
                + "' has no part '" + reference.substring(dot + 1) + "'" + has(whole)));
    }

    /**
     * Replaces references such as {@code ${scree.elbow}}, or {@code ${elbow}} for the newest value that has an elbow.
     *
     * @param text any text
     * @return the text with what the references stand for
     * @throws LamellaException when one stands for nothing
     */
    public String filledIn(String text) throws LamellaException {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(fact(matcher.group(1).strip())));
        }
        return matcher.appendTail(filled).toString();
    }

    private String fact(String reference) throws LamellaException {
        int dot = reference.indexOf('.');
        StepValue named = dot < 0 ? null : byName.get(reference.substring(0, dot));
        if (named != null) {
            return fact(named, reference.substring(dot + 1)).orElseThrow(() -> new LamellaException("'" + reference.substring(0, dot)
                    + "' has no '" + reference.substring(dot + 1) + "'" + has(named)));
        }
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            Optional<String> found = inOrder.get(i).fact(reference);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new LamellaException("nothing says yet what '" + reference + "' is");
    }

    /** A fact of a value, or of one of its parts: parts may have dots in their names. */
    private static Optional<String> fact(StepValue value, String name) {
        Optional<String> own = value.fact(name);
        for (int dot = name.lastIndexOf('.'); own.isEmpty() && dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            String rest = name.substring(dot + 1);
            own = value.part(name.substring(0, dot)).flatMap(part -> part.fact(rest));
        }
        return own;
    }

    private static String has(StepValue value) {
        return value.names().isEmpty() ? "" : "; it has " + String.join(", ", value.names());
    }
}

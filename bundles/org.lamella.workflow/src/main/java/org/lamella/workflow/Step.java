package org.lamella.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a workflow file.
 *
 * @param kind what to do, for instance {@code decompose}
 * @param contribution id of the algorithm, for instance {@code pca}
 * @param as name by which later steps refer to the result, when the file gives it one
 * @param on names of what the step works on; empty for the newest results that fit
 * @param parameters values as text by option name; what is missing takes its default
 * @param intermediate whether its result is only for later steps and not shown and saved
 */
public record Step(String kind, String contribution, Optional<String> as, List<String> on, Map<String, String> parameters,
        boolean intermediate) {

    /** Checks and copies. */
    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(as, "as");
        on = List.copyOf(on);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * A step whose result is shown and saved.
     *
     * @param kind what to do
     * @param contribution id of the algorithm
     * @param as name by which later steps refer to the result
     * @param on names of what the step works on
     * @param parameters values as text by option name
     */
    public Step(String kind, String contribution, Optional<String> as, List<String> on, Map<String, String> parameters) {
        this(kind, contribution, as, on, parameters, false);
    }

    /**
     * A step on the newest results that fit, whose own result has no name.
     *
     * @param kind what to do
     * @param contribution id of the algorithm
     * @param parameters values as text by option name
     */
    public Step(String kind, String contribution, Map<String, String> parameters) {
        this(kind, contribution, Optional.empty(), List.of(), parameters);
    }
}

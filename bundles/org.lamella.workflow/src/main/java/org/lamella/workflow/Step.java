package org.lamella.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A step of a workflow file.
 *
 * @param name what to do, for instance {@code decompose}
 * @param contribution id of the algorithm, for instance {@code pca}
 * @param parameters values as text by option name; what is missing takes its default
 */
public record Step(String name, String contribution, Map<String, String> parameters) {

    /** Checks and copies. */
    public Step {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contribution, "contribution");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}

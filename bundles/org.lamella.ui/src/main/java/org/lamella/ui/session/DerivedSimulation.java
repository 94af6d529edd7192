package org.lamella.ui.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lamella.core.contribution.DiffusionResult;

/**
 * Simulated concentration profiles; they belong to no signal.
 *
 * @param id unique name
 * @param label name for the user
 * @param contribution id of the model
 * @param parameters what it was run with, as text by option name
 * @param result profiles at the times asked for
 */
public record DerivedSimulation(String id, String label, String contribution, Map<String, String> parameters, DiffusionResult result) {

    /** Copies the map. */
    public DerivedSimulation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(result, "result");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}

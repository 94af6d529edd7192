package org.lamella.ui.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A composition along a line of an open signal.
 *
 * @param id unique name
 * @param signalId the signal it was made from
 * @param label name for the user
 * @param contribution id of the quantification
 * @param parameters what it was run with, as text by option name
 * @param unit unit of the distances
 * @param distance distances from the start of the line; shared, not copied
 * @param elements symbols in the order of the values
 * @param massPercent wt% by element and place; not-a-number where nothing could be said; shared, not copied
 * @param sigma their standard deviations
 */
public record DerivedProfile(String id, String signalId, String label, String contribution, Map<String, String> parameters, String unit,
        double[] distance, List<String> elements, double[][] massPercent, double[][] sigma) {

    /** Checks the sizes. */
    public DerivedProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        elements = List.copyOf(elements);
        if (massPercent.length != elements.size() || sigma.length != elements.size()) {
            throw new IllegalArgumentException(elements.size() + " elements with " + massPercent.length + " and " + sigma.length + " rows");
        }
    }
}

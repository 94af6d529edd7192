package org.lamella.ui.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Compositions of all pixels of an open signal.
 *
 * @param id unique name, also of the folder that keeps them
 * @param signalId the signal they were made from
 * @param label name for the user
 * @param contribution id of the quantification
 * @param parameters what it was run with, as text by option name
 * @param quantities one map a quantity
 */
public record DerivedMaps(String id, String signalId, String label, String contribution, Map<String, String> parameters,
        List<Quantity> quantities) {

    /** Copies list and map. */
    public DerivedMaps {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(label, "label");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        quantities = List.copyOf(quantities);
    }

    /**
     * A quantity of each pixel.
     *
     * @param name for instance an element symbol with its unit
     * @param unit unit of the values
     * @param values width times height values; not-a-number where nothing could be said; shared, not copied
     * @param sigma their standard deviations; shared, not copied
     */
    public record Quantity(String name, String unit, double[] values, double[] sigma) {

        /** Refuses missing values. */
        public Quantity {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(unit, "unit");
            if (values.length != sigma.length) {
                throw new IllegalArgumentException(values.length + " values with " + sigma.length + " errors");
            }
        }
    }

    /** A quantity by its name. @param name its name @return empty when there is none */
    public Optional<Quantity> quantity(String name) {
        return quantities.stream().filter(quantity -> quantity.name().equals(name)).findFirst();
    }
}

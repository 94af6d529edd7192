package org.lamella.workflow;

import java.util.Objects;
import org.lamella.core.contribution.CompositionMaps;

/**
 * Compositions of the pixels of a map with the record of how they were made.
 *
 * @param title what was quantified
 * @param maps the maps, with the composition of their sum
 * @param provenance program, inputs and steps; the last step is the quantification
 */
public record MapQuantificationOutcome(String title, CompositionMaps maps, Provenance provenance) {

    /** Refuses missing values. */
    public MapQuantificationOutcome {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(maps, "maps");
        Objects.requireNonNull(provenance, "provenance");
    }

    /** The composition of all pixels together. @return with the same record */
    public QuantificationOutcome sum() {
        return new QuantificationOutcome(title + ", sum", maps.sum(), provenance);
    }
}

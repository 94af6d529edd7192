package org.lamella.workflow;

import java.util.Objects;
import org.lamella.core.contribution.Composition;

/**
 * A composition with the record of how it was made.
 *
 * @param title what was quantified
 * @param composition the composition
 * @param provenance program, inputs and steps; the last step is the quantification
 */
public record QuantificationOutcome(String title, Composition composition, Provenance provenance) {

    /** Refuses missing values. */
    public QuantificationOutcome {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(composition, "composition");
        Objects.requireNonNull(provenance, "provenance");
    }

    /** The quantification's own step. @return parameters and time */
    public StepRecord step() {
        return provenance.steps().get(provenance.steps().size() - 1);
    }
}

package org.lamella.workflow;

import java.util.Objects;
import org.lamella.core.contribution.DiffusionResult;

/**
 * A simulation with the record of how it was made.
 *
 * @param result profiles over time
 * @param provenance program, inputs and steps; the last step is the simulation
 */
public record DiffusionOutcome(DiffusionResult result, Provenance provenance) {

    /** Refuses missing values. */
    public DiffusionOutcome {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(provenance, "provenance");
    }
}

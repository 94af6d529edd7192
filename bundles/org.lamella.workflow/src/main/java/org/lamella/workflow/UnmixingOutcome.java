package org.lamella.workflow;

import java.util.Objects;
import org.lamella.core.contribution.UnmixingResult;

/**
 * An unmixing with the record of how it was made.
 *
 * @param title what was unmixed
 * @param result abundance maps and goodness of fit
 * @param provenance program, inputs and steps; the last step is the unmixing
 */
public record UnmixingOutcome(String title, UnmixingResult result, Provenance provenance) {

    /** Refuses missing values. */
    public UnmixingOutcome {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(provenance, "provenance");
    }

    /** The unmixing's own step. @return parameters and time */
    public StepRecord step() {
        return provenance.steps().get(provenance.steps().size() - 1);
    }
}

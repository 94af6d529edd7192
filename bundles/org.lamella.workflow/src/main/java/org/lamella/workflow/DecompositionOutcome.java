package org.lamella.workflow;

import java.util.Objects;
import org.lamella.core.contribution.DecompositionResult;

/**
 * A decomposition with the record of how it was made.
 *
 * @param result component maps and spectra
 * @param provenance program, inputs and steps; the last step is the decomposition
 */
public record DecompositionOutcome(DecompositionResult result, Provenance provenance) {

    /** Refuses missing values. */
    public DecompositionOutcome {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(provenance, "provenance");
    }

    /**
     * The decomposition's own step.
     *
     * @return parameters, seed and time
     */
    public StepRecord step() {
        return provenance.steps().get(provenance.steps().size() - 1);
    }
}

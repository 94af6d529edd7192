package org.lamella.workflow;

import java.util.Objects;
import java.util.Optional;
import org.lamella.core.contribution.DecompositionResult;

/**
 * A decomposition with the record of how it was made.
 *
 * @param result component maps and spectra
 * @param provenance program, inputs and steps; the last step is the decomposition
 * @param residual root mean square of what the components leave of each pixel, N values; empty when it is not known any more
 */
public record DecompositionOutcome(DecompositionResult result, Provenance provenance, Optional<double[]> residual) {

    /** Refuses missing values. */
    public DecompositionOutcome {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(residual, "residual");
    }

    /**
     * A decomposition of an image that is not at hand.
     *
     * @param result component maps and spectra
     * @param provenance program, inputs and steps
     */
    public DecompositionOutcome(DecompositionResult result, Provenance provenance) {
        this(result, provenance, Optional.empty());
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

package org.lamella.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.contribution.DecompositionResult;

/**
 * A decomposition with the record of how it was made.
 *
 * @param result component maps and spectra
 * @param provenance program, inputs and steps; the last step is the decomposition, or that of a judge of its components
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
        List<StepRecord> steps = provenance.steps();
        int last = steps.size() - 1;
        while (last > 0 && steps.get(last).step().equals(JudgeRun.STEP)) {
            last--;
        }
        return steps.get(last);
    }

    /**
     * This decomposition with the record of the judges that were asked about it.
     *
     * @param judgements what they said
     * @return a copy whose provenance goes on with their steps
     */
    public DecompositionOutcome after(List<JudgeOutcome> judgements) {
        Provenance longer = provenance;
        for (JudgeOutcome judgement : judgements) {
            longer = longer.then(judgement.step());
        }
        return new DecompositionOutcome(result, longer, residual);
    }
}

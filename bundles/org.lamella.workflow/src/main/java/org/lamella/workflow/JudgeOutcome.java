package org.lamella.workflow;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lamella.core.contribution.ComponentVerdict;

/**
 * What one judge says about the components of a decomposition, with the record of how it was asked.
 *
 * @param label name of the judge for the user
 * @param verdicts one a component, in their order
 * @param step parameters and time
 */
public record JudgeOutcome(String label, List<ComponentVerdict> verdicts, StepRecord step) {

    /** Copies the list. */
    public JudgeOutcome {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(step, "step");
        verdicts = List.copyOf(verdicts);
    }

    /** The judge. @return its id, for instance {@code network} */
    public String judge() {
        return step.contribution();
    }

    /** The components it calls signal. @return numbers from 1, rising; they need not be neighbours */
    public List<Integer> signalComponents() {
        return IntStream.rangeClosed(1, verdicts.size()).filter(k -> verdicts.get(k - 1).isSignal()).boxed().toList();
    }
}

package org.lamella.workflow.run;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.JudgeRun;

/** {@code judge: ID} asks a judge which components of a decomposition are signal, with the judge's parameters. */
final class JudgeStep implements StepKind {

    @Override
    public String name() {
        return JudgeRun.STEP;
    }

    @Override
    public String description() {
        return "Ask a contributed judge which components of a decomposition are signal.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.judges();
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        DecompositionValue decomposition = call.on(DecompositionValue.class, "a decomposition");
        JudgeOutcome outcome = new JudgeRun(call.contributions()).run(call.step().contribution(), call.parameters(), decomposition.image(),
                decomposition.outcome().result(), progress);
        return new JudgementValue(outcome, decomposition.provenance().then(outcome.step()));
    }
}

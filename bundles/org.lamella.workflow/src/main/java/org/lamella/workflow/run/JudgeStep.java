package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.JudgeOutcome;
import org.lamella.workflow.JudgeRun;
import org.lamella.workflow.Provenance;

/** {@code judge: ID} says which components of a decomposition are signal; with {@code others: true} the other judges are heard too. */
final class JudgeStep implements StepKind {

    private static final String OTHERS = "others";

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
    public List<String> ownParameters() {
        return List.of(OTHERS);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        DecompositionValue decomposition = call.on(DecompositionValue.class, "a decomposition");
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        boolean others = Boolean.parseBoolean(parameters.remove(OTHERS));
        String chosen = call.step().contribution();
        Set<String> ids = new TreeSet<>(List.of(chosen));
        if (others) {
            for (Contribution<?> judge : call.contributions().judges()) {
                ids.add(judge.id());
            }
        }
        List<JudgeOutcome> outcomes = new ArrayList<>();
        Provenance history = decomposition.provenance();
        for (String id : ids) {
            JudgeOutcome outcome = new JudgeRun(call.contributions()).run(id, id.equals(chosen) ? parameters : Map.of(),
                    decomposition.image(), decomposition.outcome().result(), progress);
            outcomes.add(outcome);
            history = history.then(outcome.step());
        }
        return new JudgementValue(outcomes, chosen, history);
    }
}

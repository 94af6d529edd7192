package org.lamella.workflow.run;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.ComparisonRun;
import org.lamella.workflow.Provenance;

/** {@code compare: ID} lays a measured profile over simulations, with the parameters of the comparison. */
final class CompareStep implements StepKind {

    @Override
    public String name() {
        return ComparisonRun.STEP;
    }

    @Override
    public String description() {
        return "Lay a measured profile over simulated ones by a contributed comparison; name both with 'on'.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.profileComparisons();
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        StepValue profile = call.onAny("a profile", List.of(ProfileValue.class, MeasuredValue.class));
        MeasuredProfile measured = profile instanceof MeasuredValue read ? read.measured() : ((ProfileValue) profile).measured();
        List<DiffusionValue> simulations = call.all(DiffusionValue.class, "a simulation");
        Provenance history = profile.provenance();
        for (DiffusionValue simulation : simulations) {
            history = history.and(simulation.provenance());
        }
        List<DiffusionResult> results = simulations.stream().map(simulation -> simulation.outcome().result()).toList();
        return new ComparisonValue(new ComparisonRun(call.contributions()).run(call.step().contribution(), call.parameters(),
                measured, results, history, progress));
    }
}

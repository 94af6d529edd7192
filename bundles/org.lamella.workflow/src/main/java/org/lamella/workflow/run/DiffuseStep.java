package org.lamella.workflow.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.DiffusionModel;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DiffusionRun;

/** {@code diffuse: ID} simulates the {@code case}, a file or the name of one that comes with the program. */
final class DiffuseStep implements StepKind {

    private static final String CASE = "case";

    @Override
    public String name() {
        return DiffusionRun.STEP;
    }

    @Override
    public String description() {
        return "Simulate diffusion by a contributed model.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.diffusionModels();
    }

    @Override
    public List<String> ownParameters() {
        return List.of(CASE);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        String text = parameters.remove(CASE);
        if (text != null) {
            parameters.put(DiffusionModel.CASE_FILE, text);
        }
        return new DiffusionValue(new DiffusionRun(call.contributions()).run(call.step().contribution(), parameters, progress));
    }
}

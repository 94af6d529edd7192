package org.lamella.workflow.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.PreprocessingOutcome;
import org.lamella.workflow.PreprocessingRun;

/**
 * {@code prepare: ID} of a spectrum image, with the parameters of the preprocessing. A second image that {@code on} names is its companion.
 * {@code save} gives the ending of a file that the prepared image is written to, {@code hspy} for instance, beside the results.
 */
final class PrepareStep implements StepKind {

    @Override
    public String name() {
        return PreprocessingRun.STEP;
    }

    @Override
    public String description() {
        return "Make a spectrum image fitter for analysis by a contributed preprocessing; later steps work on what it makes.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.preprocessings();
    }

    @Override
    public List<String> ownParameters() {
        return List.of(PreprocessingOutcome.SAVE);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue image = call.on(ImageValue.class, "a spectrum image");
        List<ImageValue> named = call.named(ImageValue.class);
        Optional<PreprocessingRun.Input> companion = named.size() > 1 ? Optional.of(input(named.get(1))) : Optional.empty();
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        Optional<String> save = Optional.ofNullable(parameters.remove(PreprocessingOutcome.SAVE));
        PreprocessingOutcome outcome = new PreprocessingRun(call.contributions()).run(call.step().contribution(), parameters, input(image),
                companion, progress);
        return image.prepared(save.map(outcome::savedAs).orElse(outcome));
    }

    private static PreprocessingRun.Input input(ImageValue value) {
        return new PreprocessingRun.Input(value.image(), value.provenance());
    }
}

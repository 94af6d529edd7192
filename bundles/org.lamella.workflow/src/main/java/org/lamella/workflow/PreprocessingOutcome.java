package org.lamella.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.contribution.PreprocessingResult;

/**
 * A prepared spectrum image with the record of how it was made.
 *
 * @param title what was prepared
 * @param result the image and what was learned on the way
 * @param provenance program, inputs and steps; the last step is the preparation
 */
public record PreprocessingOutcome(String title, PreprocessingResult result, Provenance provenance) {

    /** Name of the step's parameter: ending of the file that the prepared image is written to. */
    public static final String SAVE = "save";

    /** Refuses missing values. */
    public PreprocessingOutcome {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(provenance, "provenance");
    }

    /** The preparation's own step. @return parameters and time */
    public StepRecord step() {
        return provenance.steps().get(provenance.steps().size() - 1);
    }

    /** Ending of the file that the image is written to, without dot. @return empty when it is not written */
    public Optional<String> saved() {
        return Optional.ofNullable(step().parameters().get(SAVE)).filter(ending -> !ending.isBlank());
    }

    /** The outcome whose image is written, as its record then says. @param ending of the file, without dot @return a copy */
    public PreprocessingOutcome savedAs(String ending) {
        StepRecord step = step();
        Map<String, String> parameters = new LinkedHashMap<>(step.parameters());
        parameters.put(SAVE, ending);
        List<StepRecord> steps = new ArrayList<>(provenance.steps());
        steps.set(steps.size() - 1, new StepRecord(step.step(), step.contribution(), step.bundle(), parameters, step.seed(),
                step.startedAt(), step.seconds()));
        return new PreprocessingOutcome(title, result, new Provenance(provenance.program(), provenance.inputs(), steps));
    }
}

package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.Provenance;

/**
 * {@code sweep: ID} does a decomposition with one {@code parameter} after the other of the {@code values}, separated by commas; the other
 * keys are parameters that stay. Each is compared with the truth where the image has one.
 */
final class SweepStep implements StepKind {

    private static final String PARAMETER = "parameter";
    private static final String VALUES = "values";

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String description() {
        return "Factorise a spectrum image with several values of one parameter and compare the results.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.decompositions();
    }

    @Override
    public List<String> ownParameters() {
        return List.of(PARAMETER, VALUES);
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue image = call.on(ImageValue.class, "a spectrum image");
        String parameter = call.required(PARAMETER);
        String[] values = call.required(VALUES).split(",");
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        ownParameters().forEach(parameters::remove);
        List<SweepValue.Row> rows = new ArrayList<>();
        Provenance history = image.provenance();
        for (int i = 0; i < values.length; i++) {
            String value = values[i].strip();
            parameters.put(parameter, value);
            DecompositionOutcome outcome = new DecompositionRun(call.contributions()).run(call.step().contribution(), parameters,
                    image.image(), image.provenance(), progress.part((double) i / values.length, (i + 1.0) / values.length));
            history = history.then(outcome.step());
            DecompositionValue found = new DecompositionValue(image.image(), outcome);
            Optional<AccuracyValue> accuracy = image.truth().isEmpty() ? Optional.empty()
                    : Optional.of(AccuracyValue.of(image.truth().get(), found, parameter + " " + value, outcome.provenance()));
            rows.add(new SweepValue.Row(value, found, accuracy));
        }
        return new SweepValue(call.step().as().orElse("sweep"), parameter, rows, history);
    }
}

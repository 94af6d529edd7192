package org.lamella.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Scree;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.Step;
import org.lamella.workflow.StepList;

/** Runs the steps of the demo's workflow, which says by id what is run. */
final class DemoSteps {

    private static final String WORKFLOW = "demo.yaml";
    private static final String ELBOW = "${elbow}";

    private final StepList steps;

    private DemoSteps(StepList steps) {
        this.steps = steps;
    }

    static DemoSteps read() throws LamellaException {
        try (InputStream in = DemoSteps.class.getResourceAsStream(WORKFLOW)) {
            return new DemoSteps(StepList.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), WORKFLOW));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String title() {
        return steps.title();
    }

    /** Runs all steps. @return one outcome a step; the record of the last one holds all */
    List<DecompositionOutcome> run(SpectrumImage image, Provenance history, Contributions contributions, Progress progress)
            throws LamellaException {
        List<DecompositionOutcome> outcomes = new ArrayList<>();
        Provenance soFar = history;
        OptionalInt elbow = OptionalInt.empty();
        int count = steps.steps().size();
        for (int i = 0; i < count; i++) {
            Step step = steps.steps().get(i);
            DecompositionOutcome outcome = new DecompositionRun(contributions).run(step.contribution(), filledIn(step, elbow), image, soFar,
                    progress.part((double) i / count, (i + 1.0) / count));
            elbow = outcome.result().scree().map(Scree::elbow).map(OptionalInt::of).orElse(elbow);
            soFar = outcome.provenance();
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static Map<String, String> filledIn(Step step, OptionalInt elbow) throws LamellaException {
        Map<String, String> parameters = new LinkedHashMap<>(step.parameters());
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (parameter.getValue().equals(ELBOW)) {
                parameter.setValue(Integer.toString(elbow.orElseThrow(() -> new LamellaException(
                        "The workflow asks for the elbow of a scree before a step has made one."))));
            }
        }
        return parameters;
    }
}

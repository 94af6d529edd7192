package org.lamella.workflow.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Finding;
import org.lamella.workflow.Step;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.WorkflowInput;
import org.lamella.workflow.cache.StepCache;

/** Runs workflows. */
public final class WorkflowRun {

    private static final double INPUT_SHARE = 0.2;

    private final Contributions contributions;
    private final boolean inputsMayHaveChanged;
    private final Optional<StepCache> cache;

    /**
     * Runs with some contributions. An input must be the file that was recorded.
     *
     * @param contributions loaders and algorithms
     */
    public WorkflowRun(Contributions contributions) {
        this(contributions, false, Optional.empty());
    }

    private WorkflowRun(Contributions contributions, boolean inputsMayHaveChanged, Optional<StepCache> cache) {
        this.cache = cache;
        this.contributions = contributions;
        this.inputsMayHaveChanged = inputsMayHaveChanged;
    }

    /** The same, but an input that is not the file that was recorded is remarked on and read all the same. @return a run */
    public WorkflowRun acceptingChangedInputs() {
        return new WorkflowRun(contributions, true, cache);
    }

    /**
     * The same, but steps that were done before with the same program on the same data are not done again.
     *
     * @param results where results are kept
     * @return a run
     */
    public WorkflowRun keepingResults(StepCache results) {
        return new WorkflowRun(contributions, inputsMayHaveChanged, Optional.of(results));
    }

    /**
     * Reads the inputs and does all steps.
     *
     * @param workflow the workflow
     * @param folder that relative names of inputs start from
     * @param progress progress and cancellation
     * @return what the steps left
     * @throws LamellaException naming the input or step that failed, and why; also when cancelled
     */
    public WorkflowOutcome run(Workflow workflow, Path folder, Progress progress) throws LamellaException {
        return run(workflow, Map.of(), folder, progress);
    }

    /**
     * Does all steps on values that are at hand, besides the inputs of the workflow.
     *
     * @param workflow the workflow
     * @param given values by name
     * @param folder that relative names of inputs start from
     * @param progress progress and cancellation
     * @return what the steps left
     * @throws LamellaException naming the input or step that failed, and why; also when cancelled
     */
    public WorkflowOutcome run(Workflow workflow, Map<String, StepValue> given, Path folder, Progress progress) throws LamellaException {
        StepValues values = new StepValues();
        given.forEach((name, value) -> values.add(Optional.of(name), value));
        KeptSteps kept = new KeptSteps(cache, cache.flatMap(used -> CodeFingerprint.of(contributions)));
        given.forEach(kept::given);
        InputReader reader = new InputReader(folder, contributions, inputsMayHaveChanged);
        List<WorkflowInput> recorded = new ArrayList<>();
        double share = workflow.inputs().isEmpty() ? 0 : INPUT_SHARE;
        for (int i = 0; i < workflow.inputs().size(); i++) {
            WorkflowInput input = workflow.inputs().get(i);
            StepValue value = reader.read(input, part(progress, 0, share, i, workflow.inputs().size()));
            values.add(Optional.of(input.name()), value);
            recorded.add(reader.recorded(input));
            kept.input(recorded.get(i), value);
        }
        List<StepValue> left = new ArrayList<>();
        for (int i = 0; i < workflow.steps().size(); i++) {
            StepValue value = step(i, workflow.steps().get(i), values, kept, part(progress, share, 1, i, workflow.steps().size()));
            values.add(workflow.steps().get(i).as(), value);
            left.add(value);
        }
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : workflow.findings()) {
            try {
                findings.add(new Finding(finding.what(), finding.paper(), values.filledIn(finding.here()),
                        values.filledIn(finding.why())));
            } catch (LamellaException nothing) {
                throw new LamellaException("The finding '" + finding.what() + "' cannot be told: " + nothing.getMessage() + ".", nothing);
            }
        }
        return new WorkflowOutcome(new Workflow(workflow.title(), recorded, workflow.steps(), workflow.findings()), left, findings,
                reader.changes(), kept.found());
    }

    private StepValue step(int number, Step step, StepValues values, KeptSteps kept, Progress progress) throws LamellaException {
        try {
            progress.checkCancelled();
            progress.message(step.kind() + " " + step.contribution());
            return kept.run(StepKinds.named(step.kind()), StepCall.of(step, values, contributions), progress);
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LamellaException failed) {
            String why = failed.getMessage();
            throw new LamellaException("Step " + (number + 1) + " (" + step.kind() + ": " + step.contribution() + ") failed: " + why
                    + (why.endsWith(".") ? "" : "."), failed);
        }
    }

    private static Progress part(Progress progress, double from, double to, int i, int count) {
        double width = (to - from) / count;
        return progress.part(from + i * width, from + (i + 1) * width);
    }
}

package org.lamella.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The workflow that does again what a record says was done. */
final class RecordedWorkflow {

    private static final String LOAD = "load";
    /** Steps whose record names all that they work on. */
    private static final Set<String> COMPLETE = Set.of(PreprocessingRun.STEP, DecompositionRun.STEP, Reconstruction.STEP,
            QuantificationRun.STEP);

    private RecordedWorkflow() {
    }

    /**
     * Makes a workflow of a record.
     *
     * @param title name for the user
     * @param provenance the record
     * @return empty when a step of the record is none that a workflow can have, or nothing was read
     */
    static Optional<Workflow> of(String title, Provenance provenance) {
        List<StepRecord> loads = provenance.steps().stream().filter(step -> step.step().equals(LOAD)).toList();
        List<StepRecord> others = provenance.steps().stream().filter(step -> !step.step().equals(LOAD)).toList();
        int inputs = provenance.inputs().size();
        // Which file a part was read of is only clear when there is one for each
        boolean clear = loads.isEmpty() || loads.size() == inputs;
        // nor which of several images a preparation looked at, unless it came first and there are two
        clear &= others.stream().noneMatch(step -> step.step().equals(PreprocessingRun.STEP)) || inputs == 1
                || inputs == 2 && hasCompanion(others.get(0)) && others.stream().skip(1).noneMatch(RecordedWorkflow::hasCompanion);
        if (others.isEmpty() || !clear || !others.stream().allMatch(step -> COMPLETE.contains(step.step()))) {
            return Optional.empty();
        }
        List<WorkflowInput> read = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            SourceFile file = provenance.inputs().get(i);
            read.add(new WorkflowInput(inputs == 1 ? "map" : "map" + (i + 1), file.path(), file.signal(),
                    loads.isEmpty() ? Map.of() : loads.get(i).parameters(), Optional.of(file.sha256())));
        }
        return Optional.of(new Workflow(title, read,
                others.stream().map(RecordedWorkflow::again).toList(), List.of()));
    }

    private static boolean hasCompanion(StepRecord step) {
        return step.step().equals(PreprocessingRun.STEP) && step.parameters().containsKey(PreprocessingRun.COMPANION);
    }

    private static Step again(StepRecord step) {
        if (!hasCompanion(step)) {
            return new Step(step.step(), step.contribution(), step.parameters());
        }
        Map<String, String> parameters = new LinkedHashMap<>(step.parameters());
        parameters.remove(PreprocessingRun.COMPANION);
        return new Step(step.step(), step.contribution(), Optional.empty(), List.of("map1", "map2"), parameters);
    }
}

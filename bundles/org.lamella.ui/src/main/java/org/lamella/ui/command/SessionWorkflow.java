package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Session;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.Step;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.WorkflowInput;

/** The computations on a signal as a workflow that runs headless and gives the same results. */
final class SessionWorkflow {

    private static final String INPUT = "map";

    private SessionWorkflow() {
    }

    /** Empty for a signal that is in no file, and when nothing was computed. */
    static Optional<Workflow> of(Session session, OpenSignal signal) {
        List<DerivedResult> results = session.results(signal.id());
        if (signal.origin().isEmpty() || results.isEmpty()) {
            return Optional.empty();
        }
        Origin origin = signal.origin().get();
        List<Step> steps = new ArrayList<>();
        for (DerivedResult result : results) {
            String name = result.contribution().replaceAll("[^a-z0-9]+", "") + (steps.size() + 1);
            steps.add(new Step(DecompositionRun.STEP, result.contribution(), Optional.of(name), List.of(INPUT), result.parameters()));
            if (!result.rejected().isEmpty() && !result.kept().isEmpty()) {
                String kept = String.join(",", result.kept().stream().map(component -> Integer.toString(component + 1)).toList());
                steps.add(new Step(Reconstruction.STEP, "product", Optional.empty(), List.of(name),
                        Map.of(Reconstruction.COMPONENTS, kept)));
            }
        }
        return Optional.of(new Workflow(signal.label(), List.of(new WorkflowInput(INPUT, origin.file().toString(),
                OptionalInt.of(origin.index()), origin.part(), Optional.empty())), steps, List.of()));
    }
}

package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Prepared;
import org.lamella.ui.session.Session;
import org.lamella.workflow.DecompositionRun;
import org.lamella.workflow.PreprocessingRun;
import org.lamella.workflow.Reconstruction;
import org.lamella.workflow.Step;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.WorkflowInput;

/** The computations on a signal as a workflow that runs headless and gives the same results. */
final class SessionWorkflow {

    private static final String INPUT = "map";

    private SessionWorkflow() {
    }

    /** Empty for a signal that is in no file nor prepared of one, and when nothing was computed. */
    static Optional<Workflow> of(Session session, OpenSignal signal) {
        List<DerivedResult> results = session.results(signal.id());
        List<Prepared> preparations = preparations(session, signal);
        Optional<Origin> file = preparations.isEmpty() ? signal.origin() : preparations.get(0).source().origin();
        // a second image is another input, whose preparations are not known here
        boolean alone = preparations.stream().allMatch(prepared -> prepared.companion().isEmpty());
        if (file.isEmpty() || !alone || results.isEmpty() && preparations.isEmpty()) {
            return Optional.empty();
        }
        Origin origin = file.get();
        List<Step> steps = new ArrayList<>();
        String image = INPUT;
        for (Prepared prepared : preparations) {
            String name = "prepared" + (steps.size() + 1);
            steps.add(new Step(PreprocessingRun.STEP, prepared.contribution(), Optional.of(name), List.of(image), prepared.parameters()));
            image = name;
        }
        for (DerivedResult result : results) {
            String name = result.contribution().replaceAll("[^a-z0-9]+", "") + (steps.size() + 1);
            steps.add(new Step(DecompositionRun.STEP, result.contribution(), Optional.of(name), List.of(image), result.parameters()));
            if (!result.rejected().isEmpty() && !result.kept().isEmpty()) {
                String kept = String.join(",", result.kept().stream().map(component -> Integer.toString(component + 1)).toList());
                steps.add(new Step(Reconstruction.STEP, "product", Optional.empty(), List.of(name),
                        Map.of(Reconstruction.COMPONENTS, kept)));
            }
        }
        return Optional.of(new Workflow(signal.label(), List.of(new WorkflowInput(INPUT, origin.file().toString(),
                OptionalInt.of(origin.index()), origin.part(), Optional.empty())), steps, List.of()));
    }

    /** How a signal was prepared, the first preparation first; empty for one that was not. */
    private static List<Prepared> preparations(Session session, OpenSignal signal) {
        List<Prepared> preparations = new ArrayList<>();
        Optional<OpenSignal> made = Optional.of(signal);
        while (made.flatMap(OpenSignal::prepared).isPresent()) {
            Prepared prepared = made.get().prepared().get();
            preparations.add(0, prepared);
            made = session.signal(prepared.source().signalId());
        }
        return preparations;
    }
}

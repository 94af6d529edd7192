package org.lamella.ui.job;

import java.util.Map;
import java.util.UUID;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedSimulation;
import org.lamella.workflow.DiffusionRun;

/** Simulates diffusion; the profiles join the session. */
public final class SimulateJob extends DeskJob {

    private final Contribution<?> model;
    private final Map<String, String> parameters;

    /** A simulation to be scheduled. @param desk the desk @param model a diffusion model @param parameters texts by option name */
    public SimulateJob(Desk desk, Contribution<?> model, Map<String, String> parameters) {
        super(desk, "Simulating: " + model.label());
        this.model = model;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    void work(Progress progress) throws LamellaException {
        DiffusionResult result = new DiffusionRun(desk().contributions()).run(model.id(), parameters, progress).result();
        DerivedSimulation made = new DerivedSimulation(UUID.randomUUID().toString(), result.title().isBlank() ? model.label()
                : result.title(), model.id(), parameters, result);
        desk().drawingThread().execute(() -> desk().session().addSimulation(made));
    }
}

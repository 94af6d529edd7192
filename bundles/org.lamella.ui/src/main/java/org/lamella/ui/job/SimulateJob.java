package org.lamella.ui.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.DiffusionModel;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedSimulation;

/** Simulates diffusion; the profiles join the session. */
public final class SimulateJob extends Job {

    private final Desk desk;
    private final Contribution<?> model;
    private final Map<String, String> parameters;

    /** A simulation to be scheduled. @param desk the desk @param model a diffusion model @param parameters texts by option name */
    public SimulateJob(Desk desk, Contribution<?> model, Map<String, String> parameters) {
        super("Simulating: " + model.label());
        this.desk = desk;
        this.model = model;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            DiffusionResult result = simulate((DiffusionModel<?>) model.service(), new JobProgress(monitor, getName()));
            DerivedSimulation made = new DerivedSimulation(UUID.randomUUID().toString(), result.title().isBlank() ? model.label()
                    : result.title(), model.id(), parameters, result);
            desk.drawingThread().execute(() -> desk.session().addSimulation(made));
            return Status.OK_STATUS;
        } catch (CancelledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (LamellaException failed) {
            desk.warn(getName(), List.of(failed.getMessage()));
            return Status.OK_STATUS;
        } catch (RuntimeException broken) {
            desk.warn(getName(), List.of("The model '" + model.id() + "' of " + model.bundle() + " failed with " + broken
                    + "; report this to its author."));
            return Status.OK_STATUS;
        }
    }

    private <P extends Record> DiffusionResult simulate(DiffusionModel<P> chosen, Progress progress) throws LamellaException {
        return chosen.simulate(ParameterSchema.of(chosen.parameterType()).parse(parameters), progress);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == SimulateJob.class;
    }
}

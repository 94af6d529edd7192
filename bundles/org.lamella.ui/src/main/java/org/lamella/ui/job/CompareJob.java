package org.lamella.ui.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.ProfileComparison;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedComparison;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedSimulation;

/** Lays a measured composition profile over a simulation; the comparison joins the session. */
public final class CompareJob extends Job {

    private static final double PERCENT = 100;

    private final Desk desk;
    private final Contribution<?> method;
    private final Map<String, String> parameters;
    private final DerivedProfile measured;
    private final DerivedSimulation simulation;

    /**
     * A comparison to be scheduled.
     *
     * @param desk the desk
     * @param method a contributed comparison
     * @param parameters texts by option name
     * @param measured a composition profile, distances in nm
     * @param simulation simulated profiles
     */
    public CompareJob(Desk desk, Contribution<?> method, Map<String, String> parameters, DerivedProfile measured,
            DerivedSimulation simulation) {
        super("Comparing " + measured.label() + " with " + simulation.label());
        this.desk = desk;
        this.method = method;
        this.parameters = Map.copyOf(parameters);
        this.measured = measured;
        this.simulation = simulation;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            ComparisonResult result = compare((ProfileComparison<?>) method.service(), new JobProgress(monitor, getName()));
            DerivedComparison made = new DerivedComparison(UUID.randomUUID().toString(), simulation.label() + " and " + measured.label(),
                    result);
            desk.drawingThread().execute(() -> desk.session().addComparison(made));
            return Status.OK_STATUS;
        } catch (CancelledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (LamellaException failed) {
            desk.warn(getName(), List.of(failed.getMessage()));
            return Status.OK_STATUS;
        } catch (RuntimeException broken) {
            desk.warn(getName(), List.of("The comparison '" + method.id() + "' of " + method.bundle() + " failed with " + broken
                    + "; report this to its author."));
            return Status.OK_STATUS;
        }
    }

    private <P extends Record> ComparisonResult compare(ProfileComparison<P> comparison, Progress progress) throws LamellaException {
        P values = ParameterSchema.of(comparison.parameterType()).parse(parameters);
        return comparison.compare(fractions(measured), List.of(simulation.result()), values, progress);
    }

    private static MeasuredProfile fractions(DerivedProfile profile) {
        List<MeasuredProfile.Curve> curves = new ArrayList<>();
        for (int e = 0; e < profile.elements().size(); e++) {
            curves.add(new MeasuredProfile.Curve(profile.elements().get(e), scaled(profile.massPercent()[e]), scaled(profile.sigma()[e])));
        }
        return new MeasuredProfile(profile.label(), profile.distance(), curves);
    }

    private static double[] scaled(double[] percent) {
        double[] fractions = new double[percent.length];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = percent[i] / PERCENT;
        }
        return fractions;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == CompareJob.class;
    }
}

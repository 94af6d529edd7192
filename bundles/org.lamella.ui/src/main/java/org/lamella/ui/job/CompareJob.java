package org.lamella.ui.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedComparison;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedSimulation;
import org.lamella.workflow.ComparisonRun;
import org.lamella.workflow.Provenance;

/** Lays a measured composition profile over a simulation; the comparison joins the session. */
public final class CompareJob extends DeskJob {

    private static final double PERCENT = 100;

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
        super(desk, "Comparing " + measured.label() + " with " + simulation.label());
        this.method = method;
        this.parameters = Map.copyOf(parameters);
        this.measured = measured;
        this.simulation = simulation;
    }

    @Override
    void work(Progress progress) throws LamellaException {
        ComparisonResult result = new ComparisonRun(desk().contributions()).run(method.id(), parameters, fractions(measured),
                List.of(simulation.result()), Provenance.begin(), progress).result();
        DerivedComparison made = new DerivedComparison(UUID.randomUUID().toString(), simulation.label() + " and " + measured.label(),
                result);
        desk().drawingThread().execute(() -> desk().session().addComparison(made));
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
}

package org.lamella.workflow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.workflow.BundleVersion;
import org.lamella.workflow.StepRecord;

/** What a record of steps leaves out and a reader may ask: what the parameters mean, and of which version the bundles are. */
public final class StepNotes {

    /** Knows nothing. */
    public static final StepNotes NONE = new StepNotes(List.of());

    private final List<Contribution<?>> known;

    private StepNotes(List<Contribution<?>> known) {
        this.known = known;
    }

    /**
     * Notes of what is installed.
     *
     * @param contributions everything that bundles contribute
     * @return the notes
     */
    public static StepNotes of(Contributions contributions) {
        List<Contribution<?>> known = new ArrayList<>();
        for (ContributionKind kind : ContributionKind.values()) {
            known.addAll(contributions.all(kind, kind.contract()));
        }
        return new StepNotes(known);
    }

    private Optional<Contribution<?>> contribution(StepRecord step) {
        return known.stream().filter(one -> one.id().equals(step.contribution()) && one.bundle().equals(step.bundle())).findFirst();
    }

    /**
     * What a parameter means.
     *
     * @param step a step
     * @param option name of the parameter
     * @return its declaration; empty when nothing that is installed declares it
     */
    public Optional<ParameterInfo> parameter(StepRecord step, String option) {
        return contribution(step).flatMap(Contribution::parameters).flatMap(schema -> schema.parameters().stream()
                .filter(parameter -> parameter.option().equals(option)).findFirst());
    }

    /**
     * The version of the bundle that did a step.
     *
     * @param step a step
     * @return empty when it is not installed
     */
    public Optional<String> version(StepRecord step) {
        return contribution(step).flatMap(one -> BundleVersion.of(one.service().getClass()));
    }
}

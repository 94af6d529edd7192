package org.lamella.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.ProfileComparison;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;

/** Runs contributed comparisons of profiles by their id and records what was run. */
public final class ComparisonRun {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "compare";

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed comparisons.
     *
     * @param contributions where they come from
     */
    public ComparisonRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    ComparisonRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Compares.
     *
     * @param id id of the comparison, for instance {@code least-squares}
     * @param parameters values as text by option name; what is missing takes its default
     * @param measured what was measured
     * @param simulated one or several simulations
     * @param history how all of these came about
     * @param progress progress and cancellation
     * @return the comparison, its record being {@code history} with this step added
     * @throws LamellaException when nobody contributes the id, a parameter is wrong, or the comparison fails; also when cancelled
     */
    public ComparisonOutcome run(String id, Map<String, String> parameters, MeasuredProfile measured, List<DiffusionResult> simulated,
            Provenance history, Progress progress) throws LamellaException {
        Contribution<?> chosen = contributions.profileComparison(id).orElseThrow(() -> unknown(id));
        return run(chosen, (ProfileComparison<?>) chosen.service(), parameters, measured, simulated, history, progress);
    }

    private <P extends Record> ComparisonOutcome run(Contribution<?> chosen, ProfileComparison<P> comparison,
            Map<String, String> parameters, MeasuredProfile measured, List<DiffusionResult> simulated, Provenance history,
            Progress progress)
            throws LamellaException {
        ParameterSchema<P> schema = ParameterSchema.of(comparison.parameterType());
        P values = schema.parse(parameters);
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        ComparisonResult result = ContributedWork.named("comparison", chosen, measured.title(),
                () -> comparison.compare(measured, simulated, values, progress));
        StepRecord step = StepRecord.of(STEP, chosen.id(), chosen.bundle(), schema.toTexts(values), startedAt,
                (System.nanoTime() - start) * 1e-9);
        return new ComparisonOutcome(measured.title(), result, history.then(step));
    }

    private LamellaException unknown(String id) {
        String known = contributions.profileComparisons().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no comparison of profiles '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}

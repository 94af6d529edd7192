package org.lamella.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Asks contributed judges, by their id, which components of a decomposition are signal, and records what was asked. */
public final class JudgeRun {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "judge";

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed judges.
     *
     * @param contributions where they come from
     */
    public JudgeRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    JudgeRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Asks one judge.
     *
     * @param id id of the judge, for instance {@code network}
     * @param parameters values as text by option name; what is missing takes its default
     * @param image what was decomposed
     * @param result its components
     * @param progress progress and cancellation
     * @return its verdicts
     * @throws LamellaException when nobody contributes the id, a parameter is wrong, or the judge fails; also when cancelled
     */
    public JudgeOutcome run(String id, Map<String, String> parameters, SpectrumImage image, DecompositionResult result, Progress progress)
            throws LamellaException {
        Contribution<?> chosen = contributions.judge(id).orElseThrow(() -> unknown(id));
        return run(chosen, (ComponentJudge<?>) chosen.service(), parameters, image, result, progress);
    }

    /**
     * Asks all judges, each with its defaults.
     *
     * @param image what was decomposed
     * @param result its components
     * @param progress progress and cancellation
     * @return the verdicts of each, in order of id
     * @throws LamellaException when a judge fails; also when cancelled
     */
    public List<JudgeOutcome> runAll(SpectrumImage image, DecompositionResult result, Progress progress) throws LamellaException {
        List<JudgeOutcome> outcomes = new ArrayList<>();
        List<String> ids = contributions.judges().stream().map(Contribution::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            Progress part = progress.part((double) i / ids.size(), (i + 1.0) / ids.size());
            outcomes.add(run(ids.get(i), Map.of(), image, result, part));
        }
        return outcomes;
    }

    private <P extends Record> JudgeOutcome run(Contribution<?> chosen, ComponentJudge<P> judge, Map<String, String> parameters,
            SpectrumImage image, DecompositionResult result, Progress progress) throws LamellaException {
        progress.message("Judging components: " + chosen.label());
        ParameterSchema<P> schema = ParameterSchema.of(judge.parameterType());
        P values = schema.parse(parameters);
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        List<ComponentVerdict> verdicts = ContributedWork.named("judge", chosen, image.title(),
                () -> judge.judge(image, result, values, progress));
        if (verdicts.size() != result.components()) {
            throw new LamellaException("The judge '" + chosen.id() + "' of " + chosen.bundle() + " gave " + verdicts.size()
                    + " verdicts on " + result.components() + " components; report this to its author.");
        }
        return new JudgeOutcome(chosen.label(), verdicts, StepRecord.of(STEP, chosen.id(), chosen.bundle(), schema.toTexts(values),
                startedAt, (System.nanoTime() - start) * 1e-9));
    }

    private LamellaException unknown(String id) {
        String known = contributions.judges().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no judge '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}

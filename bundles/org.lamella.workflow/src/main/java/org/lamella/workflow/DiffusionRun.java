package org.lamella.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.DiffusionModel;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;

/** Runs contributed diffusion models by their id and records what was run. */
public final class DiffusionRun {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "diffuse";

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed diffusion models.
     *
     * @param contributions where they come from
     */
    public DiffusionRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    DiffusionRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Simulates.
     *
     * @param id id of the diffusion model, for instance {@code moving-boundary}
     * @param parameters values as text by option name; what is missing takes its default
     * @param progress progress and cancellation
     * @return the result, its record naming the case file when there is one
     * @throws LamellaException when nobody contributes the id, a parameter is wrong, or the simulation fails; also when cancelled
     */
    public DiffusionOutcome run(String id, Map<String, String> parameters, Progress progress) throws LamellaException {
        Contribution<?> chosen = contributions.diffusionModel(id).orElseThrow(() -> unknown(id));
        return run(chosen, (DiffusionModel<?>) chosen.service(), parameters, progress);
    }

    private <P extends Record> DiffusionOutcome run(Contribution<?> chosen, DiffusionModel<P> model, Map<String, String> parameters,
            Progress progress) throws LamellaException {
        ParameterSchema<P> schema = ParameterSchema.of(model.parameterType());
        P values = schema.parse(parameters);
        Map<String, String> texts = schema.toTexts(values);
        String caseFile = texts.getOrDefault(DiffusionModel.CASE_FILE, "");
        Provenance inputs = !caseFile.isBlank() && Files.isRegularFile(Path.of(caseFile))
                ? Provenance.begin(SourceFile.of(Path.of(caseFile), progress.part(0, 0))) : Provenance.begin();
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        DiffusionResult result = ContributedWork.named("diffusion model", chosen, caseFile, () -> model.simulate(values, progress));
        StepRecord step = StepRecord.of(STEP, chosen.id(), chosen.bundle(), texts, startedAt, (System.nanoTime() - start) * 1e-9);
        return new DiffusionOutcome(result, inputs.then(step));
    }

    private LamellaException unknown(String id) {
        String known = contributions.diffusionModels().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no diffusion model '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}

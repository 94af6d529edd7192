package org.lamella.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.Preprocessing.Companion;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Runs contributed preprocessings by their id and records what was run. */
public final class PreprocessingRun {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "prepare";
    /** Name of the step's parameter: title of the second image, for those that look at one. */
    public static final String COMPANION = "companion";

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed preprocessings.
     *
     * @param contributions where they come from
     */
    public PreprocessingRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    PreprocessingRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * An image with how it came about.
     *
     * @param image the image
     * @param history its record
     */
    public record Input(SpectrumImage image, Provenance history) {
    }

    /**
     * Prepares a spectrum image.
     *
     * @param id id of the preprocessing, for instance {@code despike}
     * @param parameters values as text by option name; what is missing takes its default
     * @param input the image
     * @param companion a second image of the same pixels, if there is one
     * @param progress progress and cancellation
     * @return the prepared image, its record being that of the inputs with this step added
     * @throws LamellaException when nobody contributes the id, a parameter or the second image is wrong, or the work fails; also when
     *         cancelled
     */
    public PreprocessingOutcome run(String id, Map<String, String> parameters, Input input, Optional<Input> companion, Progress progress)
            throws LamellaException {
        Contribution<?> chosen = contributions.preprocessing(id).orElseThrow(() -> unknown(id));
        return run(chosen, (Preprocessing<?>) chosen.service(), parameters, input, companion, progress);
    }

    private <P extends Record> PreprocessingOutcome run(Contribution<?> chosen, Preprocessing<P> preprocessing,
            Map<String, String> parameters, Input input, Optional<Input> companion, Progress progress) throws LamellaException {
        requireCompanion(chosen, preprocessing.companion(), companion);
        ParameterSchema<P> schema = ParameterSchema.of(preprocessing.parameterType());
        P values = schema.parse(parameters);
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        PreprocessingTask task = new PreprocessingTask(input.image(), companion.map(Input::image));
        PreprocessingResult result = ContributedWork.named("preprocessing", chosen, input.image().title(),
                () -> preprocessing.prepare(task, values, progress));
        Map<String, String> recorded = new LinkedHashMap<>();
        companion.ifPresent(beside -> recorded.put(COMPANION, beside.image().title()));
        recorded.putAll(schema.toTexts(values));
        StepRecord step = StepRecord.of(STEP, chosen.id(), chosen.bundle(), recorded, startedAt, (System.nanoTime() - start) * 1e-9);
        Provenance history = companion.map(beside -> input.history().and(beside.history())).orElse(input.history());
        return new PreprocessingOutcome(input.image().title(), result, history.then(step));
    }

    private static void requireCompanion(Contribution<?> chosen, Companion wanted, Optional<Input> given) throws LamellaException {
        if (wanted == Companion.REQUIRED && given.isEmpty()) {
            throw new LamellaException("'" + chosen.id() + "' needs a second image of the same pixels; name one.");
        }
        if (wanted == Companion.NONE && given.isPresent()) {
            throw new LamellaException("'" + chosen.id() + "' looks at one image; leave the second, '" + given.get().image().title()
                    + "', out.");
        }
    }

    private LamellaException unknown(String id) {
        String known = contributions.preprocessings().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no preprocessing '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}

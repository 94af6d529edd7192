package org.lamella.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.contribution.Unmixing;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Runs contributed unmixings by their id and records what was run. */
public final class UnmixingRun {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "unmix";

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed unmixings.
     *
     * @param contributions where they come from
     */
    public UnmixingRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    UnmixingRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Endmembers with where they come from.
     *
     * @param endmembers their spectra on the channels of the image
     * @param texts their sources as text by option name, for the record
     */
    public record Endmembers(List<Endmember> endmembers, Map<String, String> texts) {

        /** Copies. */
        public Endmembers {
            endmembers = List.copyOf(endmembers);
        }
    }

    /**
     * Unmixes a spectrum image.
     *
     * @param id id of the unmixing, for instance {@code fcls}
     * @param parameters values as text by option name; what is missing takes its default
     * @param image the spectrum image
     * @param endmembers what it is a mixture of
     * @param history how image and endmembers came about
     * @param progress progress and cancellation
     * @return the abundances, their record being {@code history} with this step added
     * @throws LamellaException when nobody contributes the id, a parameter is wrong, or the unmixing fails; also when cancelled
     */
    public UnmixingOutcome run(String id, Map<String, String> parameters, SpectrumImage image, Endmembers endmembers, Provenance history,
            Progress progress) throws LamellaException {
        Contribution<?> chosen = contributions.unmixing(id).orElseThrow(() -> unknown(id));
        return run(chosen, (Unmixing<?>) chosen.service(), parameters, image, endmembers, history, progress);
    }

    private <P extends Record> UnmixingOutcome run(Contribution<?> chosen, Unmixing<P> unmixing, Map<String, String> parameters,
            SpectrumImage image, Endmembers endmembers, Provenance history, Progress progress) throws LamellaException {
        ParameterSchema<P> schema = ParameterSchema.of(unmixing.parameterType());
        P values = schema.parse(parameters);
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        UnmixingResult result = ContributedWork.named("unmixing", chosen, image.title(),
                () -> unmixing.unmix(image, endmembers.endmembers(), values, progress));
        Map<String, String> recorded = new LinkedHashMap<>(endmembers.texts());
        recorded.putAll(schema.toTexts(values));
        StepRecord step = StepRecord.of(STEP, chosen.id(), chosen.bundle(), recorded, startedAt, (System.nanoTime() - start) * 1e-9);
        return new UnmixingOutcome(image.title(), result, history.then(step));
    }

    private LamellaException unknown(String id) {
        String known = contributions.unmixings().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no unmixing '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}

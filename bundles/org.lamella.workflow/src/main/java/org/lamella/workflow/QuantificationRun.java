package org.lamella.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.contribution.MapQuantification;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.contribution.SubtractingQuantification;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Runs contributed quantifications by their id and records what was run. */
public final class QuantificationRun {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "quantify";

    /** The same of every pixel. */
    public static final String MAP_STEP = "quantify-map";

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed quantifications.
     *
     * @param contributions where they come from
     */
    public QuantificationRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    QuantificationRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Quantifies a spectrum.
     *
     * @param id id of the quantification, for instance {@code model-fit}
     * @param parameters values as text by option name; what is missing takes its default
     * @param spectrum counts
     * @param history how the spectrum came about
     * @param progress progress and cancellation
     * @return the composition, its record being {@code history} with this step added
     * @throws LamellaException when nobody contributes the id, a parameter is wrong, or the quantification fails; also when cancelled
     */
    public QuantificationOutcome run(String id, Map<String, String> parameters, Spectrum spectrum, Provenance history, Progress progress)
            throws LamellaException {
        Contribution<?> chosen = contributions.quantification(id).orElseThrow(() -> unknown(id));
        return runAlone(chosen, (Quantification<?>) chosen.service(), parameters, spectrum, history, progress);
    }

    /**
     * Quantifies a phase without the matrix that it is embedded in.
     *
     * @param id id of the quantification, for instance {@code model-fit}
     * @param parameters values as text by option name; what is missing takes its default
     * @param phase counts of mixture and matrix
     * @param history how the spectra came about
     * @param progress progress and cancellation
     * @return the composition of the phase, its record being {@code history} with this step added
     * @throws LamellaException when nobody contributes the id, it cannot subtract, a parameter is wrong, or the quantification fails; also
     *         when cancelled
     */
    public QuantificationOutcome runWithoutMatrix(String id, Map<String, String> parameters, EmbeddedPhase phase, Provenance history,
            Progress progress) throws LamellaException {
        Contribution<?> chosen = contributions.quantification(id).orElseThrow(() -> unknown(id));
        if (!(chosen.service() instanceof SubtractingQuantification<?> subtracting)) {
            throw new LamellaException("The quantification '" + id + "' cannot subtract a matrix; choose another, or quantify the mixture.");
        }
        return runWithoutMatrix(chosen, subtracting, parameters, phase, history, progress);
    }

    private <P extends Record> QuantificationOutcome runAlone(Contribution<?> chosen, Quantification<P> quantification,
            Map<String, String> parameters, Spectrum spectrum, Provenance history, Progress progress) throws LamellaException {
        return run(chosen, quantification, parameters, spectrum.title(), history,
                values -> quantification.quantify(spectrum, values, progress));
    }

    private <P extends Record> QuantificationOutcome runWithoutMatrix(Contribution<?> chosen, SubtractingQuantification<P> quantification,
            Map<String, String> parameters, EmbeddedPhase phase, Provenance history, Progress progress) throws LamellaException {
        return run(chosen, quantification, parameters, phase.mixture().title(), history,
                values -> quantification.quantify(phase, values, progress));
    }

    /** A quantification of something by checked parameters. */
    @FunctionalInterface
    private interface Work<P extends Record> {
        Composition run(P values) throws LamellaException;
    }

    /**
     * Quantifies every pixel of a map.
     *
     * @param id id of the quantification
     * @param parameters values as text by option name; what is missing takes its default
     * @param image counts
     * @param history how the image came about
     * @param progress progress and cancellation
     * @return the compositions, their record being {@code history} with this step added
     * @throws LamellaException when nobody contributes the id, it quantifies no maps, a parameter is wrong, or the quantification fails;
     *         also when cancelled
     */
    public MapQuantificationOutcome runMap(String id, Map<String, String> parameters, SpectrumImage image, Provenance history,
            Progress progress) throws LamellaException {
        Contribution<?> chosen = contributions.quantification(id).orElseThrow(() -> unknown(id));
        if (!(chosen.service() instanceof MapQuantification<?> quantification)) {
            List<String> able = new ArrayList<>();
            for (Contribution<?> other : contributions.quantifications()) {
                if (other.service() instanceof MapQuantification<?>) {
                    able.add(other.id());
                }
            }
            throw new LamellaException("The quantification '" + id + "' makes no maps; those that do are " + String.join(", ", able) + ".");
        }
        return runMap(chosen, quantification, parameters, image, history, progress);
    }

    private <P extends Record> MapQuantificationOutcome runMap(Contribution<?> chosen, MapQuantification<P> quantification,
            Map<String, String> parameters, SpectrumImage image, Provenance history, Progress progress) throws LamellaException {
        ParameterSchema<P> schema = ParameterSchema.of(quantification.parameterType());
        P values = schema.parse(parameters);
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        CompositionMaps maps = ContributedWork.named("quantification", chosen, image.title(),
                () -> quantification.quantifyMap(image, values, progress));
        StepRecord step = StepRecord.of(MAP_STEP, chosen.id(), chosen.bundle(), schema.toTexts(values), startedAt,
                (System.nanoTime() - start) * 1e-9);
        return new MapQuantificationOutcome(image.title(), maps, history.then(step));
    }

    private <P extends Record> QuantificationOutcome run(Contribution<?> chosen, Quantification<P> quantification,
            Map<String, String> parameters, String title, Provenance history, Work<P> work) throws LamellaException {
        ParameterSchema<P> schema = ParameterSchema.of(quantification.parameterType());
        P values = schema.parse(parameters);
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        Composition composition = ContributedWork.named("quantification", chosen, title, () -> work.run(values));
        StepRecord step = StepRecord.of(STEP, chosen.id(), chosen.bundle(), schema.toTexts(values), startedAt,
                (System.nanoTime() - start) * 1e-9);
        return new QuantificationOutcome(title, composition, history.then(step));
    }

    private LamellaException unknown(String id) {
        String known = contributions.quantifications().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no quantification '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}

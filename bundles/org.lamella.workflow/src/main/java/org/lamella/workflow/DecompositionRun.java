package org.lamella.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.metric.ResidualMap;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;

/** Runs contributed decompositions by their id and records what was run. */
public final class DecompositionRun {

    /** The step's name in provenance records and workflow files. */
    public static final String STEP = "decompose";

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed decompositions.
     *
     * @param contributions where they come from
     */
    public DecompositionRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    DecompositionRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Decomposes a spectrum image.
     *
     * @param id id of the decomposition, for instance {@code pca}
     * @param parameters values as text by option name; what is missing takes its default
     * @param image the spectrum image
     * @param history how the image came about
     * @param progress progress and cancellation
     * @return the result, its record being {@code history} with this step added
     * @throws LamellaException when nobody contributes the id, a parameter is wrong, or the decomposition fails; also when cancelled
     */
    public DecompositionOutcome run(String id, Map<String, String> parameters, SpectrumImage image, Provenance history, Progress progress)
            throws LamellaException {
        Contribution<?> chosen = contributions.decomposition(id).orElseThrow(() -> unknown(id));
        return run(chosen, (Decomposition<?>) chosen.service(), parameters, image, history, progress);
    }

    private <P extends Record> DecompositionOutcome run(Contribution<?> chosen, Decomposition<P> decomposition,
            Map<String, String> parameters, SpectrumImage image, Provenance history, Progress progress) throws LamellaException {
        ParameterSchema<P> schema = ParameterSchema.of(decomposition.parameterType());
        P values = schema.parse(parameters);
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        DecompositionResult result = ContributedWork.named("decomposition", chosen, image.title(),
                () -> decomposition.decompose(image, values, progress.part(0, 0.95)));
        double seconds = (System.nanoTime() - start) * 1e-9;
        StepRecord step = StepRecord.of(STEP, chosen.id(), chosen.bundle(), schema.toTexts(values), startedAt, seconds);
        return new DecompositionOutcome(result, history.then(step), residual(result, image, progress.part(0.95, 1)));
    }

    /** Empty when the result is not on the image's own pixels and channels, as after a rebin. */
    static Optional<double[]> residual(DecompositionResult result, SpectrumImage image, Progress progress)
            throws LamellaException {
        Axis used = result.energyAxis();
        ChannelRange range = ChannelRange.of(image.energyAxis(), used.coordinate(0), used.coordinate(used.size() - 1));
        boolean same = range.size() == used.size() && result.components() > 0 && result.maps()[0].length == image.cube().pixels();
        return same ? Optional.of(ResidualMap.rootMeanSquare(image.cube(), range.from(), result.maps(), result.spectra(), progress))
                : Optional.empty();
    }

    private LamellaException unknown(String id) {
        String known = contributions.decompositions().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no decomposition '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}

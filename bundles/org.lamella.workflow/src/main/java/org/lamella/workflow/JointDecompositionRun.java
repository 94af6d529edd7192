package org.lamella.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.JointDecomposition;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Runs contributed decompositions of several images by their id and records what was run. */
public final class JointDecompositionRun {

    private final Contributions contributions;
    private final Clock clock;

    /**
     * Runs of the contributed decompositions of several images.
     *
     * @param contributions where they come from
     */
    public JointDecompositionRun(Contributions contributions) {
        this(contributions, Clock.systemUTC());
    }

    JointDecompositionRun(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Decomposes spectrum images together.
     *
     * @param id id of the decomposition, for instance {@code fusion}
     * @param parameters values as text by option name; what is missing takes its default
     * @param images the spectrum images
     * @param history how all of them came about
     * @param progress progress and cancellation
     * @return one result an image, each with the same record, {@code history} with this step added
     * @throws LamellaException when nobody contributes the id, a parameter is wrong, or the decomposition fails; also when cancelled
     */
    public List<DecompositionOutcome> run(String id, Map<String, String> parameters, List<SpectrumImage> images, Provenance history,
            Progress progress) throws LamellaException {
        Contribution<?> chosen = contributions.jointDecomposition(id).orElseThrow(() -> unknown(id));
        return run(chosen, (JointDecomposition<?>) chosen.service(), parameters, images, history, progress);
    }

    private <P extends Record> List<DecompositionOutcome> run(Contribution<?> chosen, JointDecomposition<P> decomposition,
            Map<String, String> parameters, List<SpectrumImage> images, Provenance history, Progress progress) throws LamellaException {
        ParameterSchema<P> schema = ParameterSchema.of(decomposition.parameterType());
        P values = schema.parse(parameters);
        String titles = images.stream().map(SpectrumImage::title).collect(Collectors.joining("' and '"));
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        List<DecompositionResult> results = ContributedWork.named("decomposition", chosen, titles,
                () -> decomposition.decompose(images, values, progress.part(0, 0.95)));
        if (results.size() != images.size()) {
            throw new LamellaException("The decomposition '" + chosen.id() + "' of " + chosen.bundle() + " gave " + results.size()
                    + " results for " + images.size() + " images; report this to its author.");
        }
        StepRecord step = StepRecord.of(DecompositionRun.STEP, chosen.id(), chosen.bundle(), schema.toTexts(values), startedAt,
                (System.nanoTime() - start) * 1e-9);
        List<DecompositionOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            outcomes.add(new DecompositionOutcome(results.get(i), history.then(step),
                    DecompositionRun.residual(results.get(i), images.get(i), progress.part(0.95, 1))));
        }
        return outcomes;
    }

    private LamellaException unknown(String id) {
        String known = contributions.jointDecompositions().stream().map(Contribution::id).collect(Collectors.joining(", "));
        return new LamellaException("There is no decomposition of several images '" + id + "'; "
                + (known.isEmpty() ? "no installed bundle contributes any." : "installed are " + known + "."));
    }
}

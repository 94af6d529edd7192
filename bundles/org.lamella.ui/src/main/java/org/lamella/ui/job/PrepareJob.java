package org.lamella.ui.job;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Prepared;
import org.lamella.workflow.PreprocessingOutcome;
import org.lamella.workflow.PreprocessingRun;

/** Prepares an open spectrum image; the image that it makes joins the session beside it, with maps of what was found of each pixel. */
public final class PrepareJob extends DeskJob {

    private static final double HASHING_SHARE = 0.1;

    private final OpenSignal signal;
    private final Optional<OpenSignal> companion;
    private final String contribution;
    private final String label;
    private final Map<String, String> parameters;

    /**
     * A preparation to be scheduled.
     *
     * @param desk the desk
     * @param signal an open spectrum image
     * @param companion a second one, for preprocessings that look at one
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public PrepareJob(Desk desk, OpenSignal signal, Optional<OpenSignal> companion, String contribution, String label,
            Map<String, String> parameters) {
        super(desk, label + ": " + signal.label());
        this.signal = signal;
        this.companion = companion;
        this.contribution = contribution;
        this.label = label;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    void work(Progress progress) throws LamellaException {
        PreprocessingRun.Input input = input(signal, progress.part(0, HASHING_SHARE / 2));
        Optional<PreprocessingRun.Input> beside = companion.isEmpty() ? Optional.empty()
                : Optional.of(input(companion.get(), progress.part(HASHING_SHARE / 2, HASHING_SHARE)));
        PreprocessingOutcome outcome = new PreprocessingRun(desk().contributions()).run(contribution, parameters, input, beside,
                progress.part(HASHING_SHARE, 1));
        PreprocessingResult result = outcome.result();
        Prepared prepared = new Prepared(Prepared.Source.of(signal), companion.map(Prepared.Source::of), contribution, label, parameters,
                outcome.provenance(), result.facts(), result.remarks());
        OpenSignal made = OpenSignal.prepared(UUID.randomUUID().toString(), result.image(), prepared);
        desk().drawingThread().execute(() -> desk().session().addPrepared(made, maps(made, result)));
    }

    private static PreprocessingRun.Input input(OpenSignal open, Progress progress) throws LamellaException {
        return new PreprocessingRun.Input(open.image().orElseThrow(), SignalHistory.of(open, progress));
    }

    private Optional<DerivedMaps> maps(OpenSignal made, PreprocessingResult result) {
        List<DerivedMaps.Quantity> quantities = result.maps().stream().map(map -> {
            double[] unknown = new double[map.values().length];
            Arrays.fill(unknown, Double.NaN);
            String name = map.unit().isEmpty() ? map.name() : map.name() + " (" + map.unit() + ")";
            return new DerivedMaps.Quantity(name, map.unit(), map.values(), unknown);
        }).toList();
        return quantities.isEmpty() ? Optional.empty() : Optional.of(new DerivedMaps(UUID.randomUUID().toString(), made.id(), label,
                contribution, parameters, quantities));
    }
}

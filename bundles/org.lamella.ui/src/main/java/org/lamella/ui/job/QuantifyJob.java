package org.lamella.ui.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.LinkedSpectrum;
import org.lamella.ui.session.OpenSignal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.QuantificationRun;
import org.lamella.workflow.StepRecord;

/** Quantifies the spectrum that is shown; the composition joins the session. */
public final class QuantifyJob extends DeskJob {

    private static final double HASHING_SHARE = 0.2;

    private final LinkedSpectrum spectrum;
    private final String contribution;
    private final Map<String, String> parameters;

    /**
     * A quantification to be scheduled.
     *
     * @param desk the desk
     * @param spectrum what is shown
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public QuantifyJob(Desk desk, LinkedSpectrum spectrum, String contribution, String label, Map<String, String> parameters) {
        super(desk, label + " of " + spectrum.title());
        this.spectrum = spectrum;
        this.contribution = contribution;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    void work(Progress progress) throws LamellaException {
        OpenSignal signal = spectrum.signal();
        Spectrum counts = new Spectrum(signal.signal().header().withTitle(spectrum.title()), spectrum.axis(),
                NumericArray.of(spectrum.values()));
        Provenance whole = SignalHistory.of(signal, progress.part(0, HASHING_SHARE));
        Provenance history = spectrum.place().isEmpty() ? whole
                : whole.then(StepRecord.of("region", "region", "org.lamella.core", spectrum.place(), Instant.now(), 0));
        QuantificationOutcome outcome = new QuantificationRun(desk().contributions()).run(contribution, parameters, counts, history,
                progress.part(HASHING_SHARE, 1));
        DerivedComposition made = DerivedComposition.of(UUID.randomUUID().toString(), signal.id(), outcome);
        desk().drawingThread().execute(() -> desk().session().addComposition(made));
    }
}

package org.lamella.ui.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.JointDecompositionRun;
import org.lamella.workflow.Provenance;

/** Decomposes open spectrum images together; each gets its result, and the first component of the first is shown. */
public final class JointDecomposeJob extends DeskJob {

    private static final double HASHING_SHARE = 0.04;

    private final List<OpenSignal> signals;
    private final String contribution;
    private final Map<String, String> parameters;

    /**
     * A decomposition to be scheduled.
     *
     * @param desk the desk
     * @param signals open spectrum images of the same pixels
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public JointDecomposeJob(Desk desk, List<OpenSignal> signals, String contribution, String label, Map<String, String> parameters) {
        super(desk, label + " of " + signals.get(0).label() + " and " + signals.get(signals.size() - 1).label());
        this.signals = List.copyOf(signals);
        this.contribution = contribution;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    void work(Progress progress) throws LamellaException {
        Provenance history = SignalHistory.of(signals.get(0), progress.part(0, HASHING_SHARE / 2));
        List<SpectrumImage> images = new ArrayList<>();
        for (OpenSignal signal : signals) {
            images.add(signal.image().orElseThrow());
        }
        for (OpenSignal other : signals.subList(1, signals.size())) {
            history = history.and(SignalHistory.of(other, progress.part(HASHING_SHARE / 2, HASHING_SHARE)));
        }
        List<DecompositionOutcome> outcomes = new JointDecompositionRun(desk().contributions()).run(contribution, parameters, images,
                history, progress.part(HASHING_SHARE, 1));
        desk().drawingThread().execute(() -> show(outcomes));
    }

    private void show(List<DecompositionOutcome> outcomes) {
        List<DerivedResult> results = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            results.add(DerivedResult.of(UUID.randomUUID().toString(), signals.get(i).id(), outcomes.get(i)));
        }
        results.forEach(desk().session()::addResult);
        desk().session().selectComponents(ComponentChoice.of(results.get(0).id(), 0));
    }
}

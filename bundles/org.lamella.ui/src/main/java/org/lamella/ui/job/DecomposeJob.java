package org.lamella.ui.job;

import java.util.Map;
import java.util.UUID;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.DecompositionRun;

/** Decomposes an open spectrum image; the result joins the session and its first component is shown. */
public final class DecomposeJob extends DeskJob {

    private static final double HASHING_SHARE = 0.03;

    private final OpenSignal signal;
    private final String contribution;
    private final Map<String, String> parameters;

    /**
     * A decomposition to be scheduled.
     *
     * @param desk the desk
     * @param signal an open spectrum image
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public DecomposeJob(Desk desk, OpenSignal signal, String contribution, String label, Map<String, String> parameters) {
        super(desk, label + " of " + signal.label());
        this.signal = signal;
        this.contribution = contribution;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    void work(Progress progress) throws LamellaException {
        DecompositionOutcome outcome = new DecompositionRun(desk().contributions()).run(contribution, parameters,
                signal.image().orElseThrow(), SignalHistory.of(signal, progress.part(0, HASHING_SHARE)),
                progress.part(HASHING_SHARE, 1));
        desk().drawingThread().execute(() -> show(outcome));
    }

    private void show(DecompositionOutcome outcome) {
        Session session = desk().session();
        DerivedResult result = DerivedResult.of(UUID.randomUUID().toString(), signal.id(), outcome);
        session.addResult(result);
        if (outcome.result().components() > 0) {
            session.selectComponents(ComponentChoice.of(result.id(), 0));
        }
    }
}

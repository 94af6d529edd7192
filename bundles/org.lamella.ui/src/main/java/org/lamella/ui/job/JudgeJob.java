package org.lamella.ui.job;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Verdicts;
import org.lamella.workflow.JudgeRun;

/** Asks all contributed judges which components of a decomposition are signal; what they say is noted on the decomposition. */
public final class JudgeJob extends DeskJob {

    private final OpenSignal signal;
    private final DerivedResult result;

    /** To be scheduled. @param desk the desk @param signal what was decomposed @param result its decomposition */
    public JudgeJob(Desk desk, OpenSignal signal, DerivedResult result) {
        super(desk, "Judging the components of " + result.label());
        this.signal = signal;
        this.result = result;
    }

    @Override
    void work(Progress progress) throws LamellaException {
        List<Verdicts> verdicts = new JudgeRun(desk().contributions()).runAll(signal.image().orElseThrow(),
                result.decomposition().orElseThrow(), progress).stream()
                .map(outcome -> new Verdicts(outcome.label(), outcome.verdicts())).toList();
        if (verdicts.isEmpty()) {
            throw new LamellaException("No installed bundle contributes a judge of components.");
        }
        desk().drawingThread().execute(() -> desk().session().setVerdicts(result.id(), verdicts));
    }
}

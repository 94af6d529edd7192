package org.lamella.ui.job;

import java.time.Instant;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;

/** How an open signal came about, for the records of what is made of it. */
final class SignalHistory {

    private static final String LOAD = "load";
    private static final String BUNDLE = "org.lamella.ui";

    private SignalHistory() {
    }

    /** Reads the whole file once for its checksum; a prepared image knows its history. */
    static Provenance of(OpenSignal signal, Progress progress) throws LamellaException {
        if (signal.prepared().isPresent()) {
            return signal.prepared().get().provenance();
        }
        Optional<Origin> origin = signal.origin();
        if (origin.isEmpty()) {
            return Provenance.begin();
        }
        Provenance whole = Provenance.begin(SourceFile.of(origin.get().file(), progress).withSignal(origin.get().index()));
        return origin.get().part().isEmpty() ? whole
                : whole.then(StepRecord.of(LOAD, origin.get().format(), BUNDLE, origin.get().part(), Instant.now(), 0));
    }
}

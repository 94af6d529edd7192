package org.lamella.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.OpenedFile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;

/**
 * A signal with where it comes from.
 *
 * @param file the file
 * @param signal the signal, or the part of it that the user wants
 * @param description what it is, with its number in the file
 * @param provenance program, file and what was read of it
 */
record OpenedSignal(Path file, Signal signal, InfoSignal description, Provenance provenance) {

    /**
     * Reads the signal that the user chose, or the first that fits.
     *
     * @param file the file
     * @param number number of the signal in the file, negative when the user chose none
     * @param part which part to read
     * @param fits what a signal must be like to be taken unasked
     * @param kind what is looked for, with its article
     * @param contributions loaders
     * @param progress progress and cancellation
     * @return the signal
     * @throws LamellaException when the file cannot be read or holds no such signal
     */
    static OpenedSignal open(Path file, int number, LoadArguments part, Predicate<StoredSignal> fits, String kind,
            Contributions contributions, Progress progress) throws LamellaException {
        OpenedFile opened = new SignalFiles(contributions).open(file);
        int chosen = number >= 0 ? number : first(file, opened.signals(), fits, kind);
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Signal signal = opened.read(chosen, part.options(), progress.part(0, 0.7));
        Provenance history = Provenance.begin(SourceFile.of(file, progress.part(0.7, 1)).withSignal(chosen));
        if (!part.texts().isEmpty()) {
            history = history.then(StepRecord.of("load", opened.loader().id(), opened.loader().bundle(), part.texts(), startedAt,
                    (System.nanoTime() - start) * 1e-9));
        }
        return new OpenedSignal(file, signal, InfoSignal.of(chosen, signal, progress), history);
    }

    private static int first(Path file, List<StoredSignal> signals, Predicate<StoredSignal> fits, String kind) throws LamellaException {
        for (int i = 0; i < signals.size(); i++) {
            if (fits.test(signals.get(i))) {
                return i;
            }
        }
        throw new LamellaException("There is no " + kind + " in " + file + ", only "
                + (signals.size() == 1 ? "another signal" : signals.size() + " other signals") + "; see 'lamella info " + file + "'.");
    }

    /** A signal of another kind than the command works on. */
    LamellaException isNo(String kind) {
        return new LamellaException("Signal " + description.index() + " of " + file + ", '" + signal.title() + "', is no " + kind
                + "; see 'lamella info " + file + "' for those that are.");
    }
}

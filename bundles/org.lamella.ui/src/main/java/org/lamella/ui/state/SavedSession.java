package org.lamella.ui.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadText;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.lamella.ui.session.AbsentSignal;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.Notes;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Session;
import org.lamella.ui.state.SessionDocument.ResultEntry;
import org.lamella.ui.state.SessionDocument.SignalEntry;
import org.lamella.workflow.LoadedFile;
import org.lamella.workflow.SignalFiles;

/** What was kept of an earlier session, and how to come back to it. */
public final class SavedSession {

    private final SessionDocument document;
    private final Kept kept;

    SavedSession(SessionDocument document, Kept kept) {
        this.document = document;
        this.kept = kept;
    }

    /** Whether files must be read to come back to the session. @return false when none was open */
    public boolean hasFiles() {
        return !document.signals().isEmpty() || !document.prepared().isEmpty();
    }

    /**
     * Sets what needs no file: display settings, recent files and parameters. Called on the session's thread. @param session an empty
     * session
     */
    public void restoreSettings(Session session) {
        document.display().applyTo(session);
        List<String> files = new ArrayList<>(document.recentFiles());
        for (int i = files.size() - 1; i >= 0; i--) {
            session.recent().addFile(Path.of(files.get(i)));
        }
        document.parameters().forEach(session.recent()::setParameters);
        session.presets().restore(document.presets());
        document.simulations().forEach(id -> kept.simulations().read(id).ifPresent(session::addSimulation));
        document.comparisons().forEach(id -> kept.comparisons().read(id).map(ComparisonFile::comparison).ifPresent(session::addComparison));
        session.clearHistory();
    }

    /**
     * Reads the files that were open and hands their signals over. A file that cannot be read leaves absent signals; so do all that were
     * not read when the user cancels.
     *
     * @param files reads signals
     * @param session the session
     * @param sessionThread runs tasks on the session's thread, in order
     * @param progress progress and cancellation
     * @return what could not be read, one sentence a file
     */
    public List<String> restoreSignals(SignalFiles files, Session session, Executor sessionThread, Progress progress) {
        List<String> problems = new ArrayList<>();
        Map<Reading, List<SignalEntry>> byFile = new LinkedHashMap<>();
        document.signals().forEach(entry -> byFile.computeIfAbsent(new Reading(entry.file(), entry.part()), file -> new ArrayList<>())
                .add(entry));
        int done = 0;
        for (Map.Entry<Reading, List<SignalEntry>> file : byFile.entrySet()) {
            Progress part = progress.part((double) done++ / byFile.size(), (double) done / byFile.size());
            try {
                part.checkCancelled();
                restore(files.load(Path.of(file.getKey().file()), LoadText.parse(file.getKey().part()), part), file.getValue(), session,
                        sessionThread);
            } catch (CancelledException cancelled) {
                markAbsent(file.getValue(), "Not read: cancelled.", session, sessionThread);
            } catch (LamellaException failed) {
                problems.add(failed.getMessage());
                markAbsent(file.getValue(), failed.getMessage(), session, sessionThread);
            }
        }
        problems.addAll(new MadeAgain(files, session, sessionThread, this::belongings).make(document.rebuilt(), document.prepared(),
                progress));
        sessionThread.execute(() -> {
            Optional.ofNullable(document.current()).ifPresent(session::select);
            session.clearHistory();
        });
        return problems;
    }

    private Belongings belongings(String signalId) {
        return new Belongings(entries(signalId).stream().map(result -> derived(result, kept.results().read(result.id()))).toList(),
                compositions(signalId), profiles(signalId), maps(signalId));
    }

    /** A part of a file that is read at once. */
    private record Reading(String file, Map<String, String> part) {
    }

    private void restore(LoadedFile file, List<SignalEntry> entries, Session session, Executor sessionThread) {
        for (SignalEntry entry : entries) {
            List<Signal> signals = file.signals();
            if (entry.index() >= signals.size()) {
                markAbsent(List.of(entry), entry.file() + " has no signal " + (entry.index() + 1) + " any more.", session, sessionThread);
                continue;
            }
            OpenSignal open = OpenSignal.fromFile(signals.get(entry.index()),
                    new Origin(Path.of(entry.file()), entry.index(), file.format(), entry.part()));
            Belongings derived = new Belongings(results(open), compositions(open.id()), profiles(open.id()), maps(open.id()));
            Notes notes = entry.notes() == null ? Notes.of(open.signal()) : entry.notes().notes();
            sessionThread.execute(() -> {
                session.restore(open, entry.focus().focus(), notes);
                derived.addTo(session);
            });
        }
    }

    private void markAbsent(List<SignalEntry> entries, String reason, Session session, Executor sessionThread) {
        for (SignalEntry entry : entries) {
            AbsentSignal absent = new AbsentSignal(Path.of(entry.file()), entry.index(), entry.part(), entry.focus().focus(),
                    entry.notes() == null ? Notes.NONE : entry.notes().notes(), reason);
            Belongings derived = new Belongings(
                    entries(entry.id()).stream().map(result -> derived(result, Optional.empty())).toList(), compositions(entry.id()),
                    profiles(entry.id()), maps(entry.id()));
            sessionThread.execute(() -> {
                session.markAbsent(absent);
                derived.addTo(session);
            });
        }
    }

    private List<ResultEntry> entries(String signalId) {
        return document.results().stream().filter(entry -> entry.signal().equals(signalId)).toList();
    }

    /** The kept results of a signal; of those that do not fit it any more, or are damaged, only the name is left. */
    private List<DerivedResult> results(OpenSignal open) {
        List<DerivedResult> derived = new ArrayList<>();
        for (ResultEntry entry : entries(open.id())) {
            derived.add(derived(entry, kept.results().read(entry.id()).filter(outcome -> open.image().isPresent()
                    && outcome.result().navigationAxes().equals(open.image().get().navigationAxes()))));
        }
        return derived;
    }

    private static DerivedResult derived(ResultEntry entry, Optional<org.lamella.workflow.DecompositionOutcome> outcome) {
        return new DerivedResult(entry.id(), entry.signal(), entry.label(), entry.contribution(), entry.parameters(),
                entry.rejected() == null ? Set.of() : entry.rejected(), entry.verdicts() == null ? List.of() : entry.verdicts(), outcome);
    }

    private List<DerivedMaps> maps(String signalId) {
        return document.maps().stream().map(kept.maps()::read).flatMap(Optional::stream)
                .filter(made -> made.signalId().equals(signalId)).toList();
    }

    private List<DerivedProfile> profiles(String signalId) {
        return document.profiles().stream().map(kept.profiles()::read).flatMap(Optional::stream)
                .filter(made -> made.signalId().equals(signalId)).toList();
    }

    /** The kept compositions of a signal; a damaged one is left out. */
    private List<DerivedComposition> compositions(String signalId) {
        List<DerivedComposition> made = new ArrayList<>();
        for (String id : document.compositions()) {
            kept.compositions().read(id).filter(file -> file.signal().equals(signalId)).ifPresent(file -> {
                try {
                    made.add(file.composition());
                } catch (LamellaException | RuntimeException damaged) {
                    // as good as not kept
                }
            });
        }
        return made;
    }
}

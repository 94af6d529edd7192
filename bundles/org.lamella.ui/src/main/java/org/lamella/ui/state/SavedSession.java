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
import org.lamella.ui.session.Rebuilt;
import org.lamella.ui.session.Session;
import org.lamella.ui.state.SessionDocument.RebuiltEntry;
import org.lamella.ui.state.SessionDocument.ResultEntry;
import org.lamella.ui.state.SessionDocument.SignalEntry;
import org.lamella.workflow.LoadedFile;
import org.lamella.workflow.Reconstruction;
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
        return !document.signals().isEmpty();
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
        document.rebuilt().forEach(entry -> rebuild(entry, session, sessionThread));
        sessionThread.execute(() -> {
            Optional.ofNullable(document.current()).ifPresent(session::select);
            session.clearHistory();
        });
        return problems;
    }

    /** A rebuilt image is made again, as a product that takes no time; without its decomposition it is left out. */
    private void rebuild(RebuiltEntry entry, Session session, Executor sessionThread) {
        List<DerivedResult> derived = entries(entry.id()).stream().map(result -> derived(result,
                kept.results().read(result.id()))).toList();
        List<DerivedComposition> compositions = compositions(entry.id());
        List<DerivedProfile> profiles = profiles(entry.id());
        List<DerivedMaps> maps = maps(entry.id());
        sessionThread.execute(() -> session.result(entry.result()).filter(result -> result.outcome().isPresent())
                .ifPresent(result -> session.signal(result.signalId()).flatMap(OpenSignal::image).ifPresent(source -> {
                    try {
                        OpenSignal open = new OpenSignal(entry.id(),
                                Reconstruction.of(source, result.outcome().get(), entry.components()).image(), Optional.empty(),
                                Optional.of(new Rebuilt(entry.result(), entry.components())));
                        session.restore(open, entry.focus().focus(), entry.notes().notes());
                        derived.forEach(session::addResult);
                        compositions.forEach(session::addComposition);
                        profiles.forEach(session::addProfile);
                        maps.forEach(session::addMaps);
                    } catch (LamellaException changed) {
                        // the decomposition has other components now
                    }
                })));
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
            List<DerivedResult> derived = results(open);
            List<DerivedMaps> maps = maps(open.id());
            List<DerivedComposition> compositions = compositions(open.id());
            Notes notes = entry.notes() == null ? Notes.of(open.signal()) : entry.notes().notes();
            sessionThread.execute(() -> {
                session.restore(open, entry.focus().focus(), notes);
                derived.forEach(session::addResult);
                compositions.forEach(session::addComposition);
                profiles(entry.id()).forEach(session::addProfile);
                maps.forEach(session::addMaps);
            });
        }
    }

    private void markAbsent(List<SignalEntry> entries, String reason, Session session, Executor sessionThread) {
        for (SignalEntry entry : entries) {
            AbsentSignal absent = new AbsentSignal(Path.of(entry.file()), entry.index(), entry.part(), entry.focus().focus(),
                    entry.notes() == null ? Notes.NONE : entry.notes().notes(), reason);
            List<DerivedResult> names = entries(entry.id()).stream().map(result -> derived(result, Optional.empty())).toList();
            List<DerivedComposition> compositions = compositions(entry.id());
            List<DerivedMaps> maps = maps(entry.id());
            sessionThread.execute(() -> {
                session.markAbsent(absent);
                names.forEach(session::addResult);
                compositions.forEach(session::addComposition);
                profiles(entry.id()).forEach(session::addProfile);
                maps.forEach(session::addMaps);
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

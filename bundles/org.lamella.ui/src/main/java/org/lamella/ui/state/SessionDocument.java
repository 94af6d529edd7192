package org.lamella.ui.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lamella.ui.session.AbsentSignal;
import org.lamella.ui.session.DerivedComparison;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.DerivedSimulation;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Session;
import org.lamella.ui.session.Verdicts;

/**
 * A session as it is written to disk. Keys may be added under the same version; a change of meaning takes a new one.
 *
 * @param version of the document
 * @param signals the open signals that come from files, and those that were absent
 * @param rebuilt spectrum images rebuilt from decompositions; null in sessions before
 * @param prepared prepared spectrum images; null in sessions before
 * @param results what was derived from them
 * @param compositions ids of the compositions, each in a file of its own; null in sessions before
 * @param profiles ids of the compositions along lines, each in a file of its own; null in sessions before
 * @param maps ids of the compositions of all pixels, each in a folder of its own; null in sessions before
 * @param simulations ids of the simulations, each in a file of its own; null in sessions before
 * @param comparisons ids of the comparisons, each in a file of its own; null in sessions before
 * @param current name of the current signal, null without
 * @param display display settings
 * @param recentFiles files opened lately, the latest first
 * @param parameters last parameters by algorithm
 * @param presets parameters that the user named, by algorithm and name; null in sessions before
 */
record SessionDocument(int version, List<SignalEntry> signals, List<RebuiltEntry> rebuilt, List<PreparedEntry> prepared,
        List<ResultEntry> results, List<String> compositions, List<String> profiles, List<String> maps, List<String> simulations,
        List<String> comparisons, String current, DisplayEntry display,
                List<String> recentFiles, Map<String, Map<String, String>> parameters,
                Map<String, Map<String, Map<String, String>>> presets) {

    /** Fills in what sessions before did not have. */
    SessionDocument {
        rebuilt = rebuilt == null ? List.of() : rebuilt;
        prepared = prepared == null ? List.of() : prepared;
        compositions = compositions == null ? List.of() : compositions;
        profiles = profiles == null ? List.of() : profiles;
        maps = maps == null ? List.of() : maps;
        simulations = simulations == null ? List.of() : simulations;
        comparisons = comparisons == null ? List.of() : comparisons;
        presets = presets == null ? Map.of() : presets;
    }

    static final int VERSION = 1;

    /**
     * An open signal.
     *
     * @param file absolute path
     * @param index number in the file
     * @param part which part of it was read; null for all
     * @param focus what was looked at
     * @param notes what was noted; null in sessions before
     */
    record SignalEntry(String file, int index, Map<String, String> part, FocusEntry focus, NotesEntry notes) {

        /** Fills in what sessions before did not have. */
        SignalEntry {
            part = part == null ? Map.of() : part;
        }


        String id() {
            return Origin.signalId(Path.of(file), index, part);
        }
    }

    /**
     * A spectrum image rebuilt from a decomposition.
     *
     * @param id its name
     * @param result the decomposition
     * @param components the components it is the product of, counted from 1
     * @param focus what was looked at
     * @param notes what was noted
     */
    record RebuiltEntry(String id, String result, List<Integer> components, FocusEntry focus, NotesEntry notes) {
    }

    /**
     * A derived result, whose numbers are in a folder of its own.
     *
     * @param id its name
     * @param signal name of its signal
     * @param label name for the user
     * @param contribution id of the algorithm
     * @param parameters what it was run with
     * @param rejected components that were rejected; null in sessions before
     * @param verdicts what judges say; null in sessions before
     */
    record ResultEntry(String id, String signal, String label, String contribution, Map<String, String> parameters,
            Set<Integer> rejected, List<Verdicts> verdicts) {
    }

    static SessionDocument of(Session session) {
        List<SignalEntry> signals = new ArrayList<>();
        for (OpenSignal open : session.signals()) {
            open.origin().ifPresent(origin -> signals.add(
                    new SignalEntry(origin.file().toString(), origin.index(), origin.part(), FocusEntry.of(session.focus(open.id())),
                            NotesEntry.of(session.notes().of(open.id())))));
        }
        for (AbsentSignal absent : session.absentSignals()) {
            signals.add(new SignalEntry(absent.file().toString(), absent.index(), absent.part(), FocusEntry.of(absent.focus()),
                    NotesEntry.of(absent.notes())));
        }
        List<RebuiltEntry> rebuilt = new ArrayList<>();
        for (OpenSignal open : session.signals()) {
            open.rebuilt().ifPresent(from -> rebuilt.add(new RebuiltEntry(open.id(), from.resultId(), from.components(),
                    FocusEntry.of(session.focus(open.id())), NotesEntry.of(session.notes().of(open.id())))));
        }
        List<PreparedEntry> prepared = session.signals().stream().filter(open -> open.prepared().isPresent())
                .map(open -> PreparedEntry.of(session, open)).toList();
        List<String> kept = Stream.of(signals.stream().map(SignalEntry::id), rebuilt.stream().map(RebuiltEntry::id),
                prepared.stream().map(PreparedEntry::id)).flatMap(ids -> ids).toList();
        List<ResultEntry> results = session.results().stream().filter(result -> kept.contains(result.signalId()))
                .map(SessionDocument::entry).toList();
        List<String> compositions = session.compositions().stream().filter(made -> kept.contains(made.signalId()))
                .map(DerivedComposition::id).toList();
        List<String> profiles = session.profiles().stream().filter(made -> kept.contains(made.signalId())).map(DerivedProfile::id).toList();
        List<String> maps = session.maps().stream().filter(made -> kept.contains(made.signalId())).map(DerivedMaps::id).toList();
        List<String> simulations = session.simulations().stream().map(DerivedSimulation::id).toList();
        List<String> comparisons = session.comparisons().stream().map(DerivedComparison::id).toList();
        return new SessionDocument(VERSION, List.copyOf(signals), rebuilt, prepared, results, compositions, profiles, maps, simulations,
                comparisons, session.current().map(OpenSignal::id).orElse(null),
                DisplayEntry.of(session), session.recent().files().stream().map(Path::toString).toList(), session.recent().allParameters(),
                session.presets().all());
    }

    private static ResultEntry entry(DerivedResult result) {
        return new ResultEntry(result.id(), result.signalId(), result.label(), result.contribution(), result.parameters(),
                result.rejected(), result.verdicts());
    }
}

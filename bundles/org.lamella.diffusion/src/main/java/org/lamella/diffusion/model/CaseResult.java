package org.lamella.diffusion.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Attachment;
import org.lamella.core.contribution.DiffusionResult.Balance;
import org.lamella.core.contribution.DiffusionResult.Field;
import org.lamella.core.contribution.DiffusionResult.InterfaceHistory;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.Snapshot.Contact;
import org.lamella.diffusion.Snapshot.Stretch;
import org.lamella.diffusion.Trajectory;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.CompositionUnits;
import org.lamella.diffusion.phase.PhaseState;
import org.lamella.diffusion.setup.DiffusionCase;
import org.lamella.diffusion.setup.SavedState;

/** Makes a result of a simulation's way through time: profiles at the places of cells and interfaces, in mass fractions. */
final class CaseResult {

    private static final double NM = 1e9;
    /** Profiles kept beside those asked for, a decade of time, over the last decades. */
    private static final double KEPT_A_DECADE = 12;
    private static final double KEPT_DECADES = 4;

    private final DiffusionCase owner;
    private final Trajectory way;
    private final CompositionUnits units;
    private final Components components;
    private final int[] order;

    CaseResult(DiffusionCase owner, Trajectory way) {
        this.owner = owner;
        this.way = way;
        units = owner.units();
        components = units.components();
        // Elements as the user wrote them, not as the solver sorts them
        order = owner.description().elements().stream().mapToInt(components.symbols()::indexOf).toArray();
    }

    DiffusionResult make() throws LamellaException {
        List<Profile> profiles = new ArrayList<>();
        Set<Double> requested = new TreeSet<>();
        for (double time : owner.description().timesS()) {
            requested.add(time);
        }
        for (Snapshot snapshot : kept(requested)) {
            profiles.add(profile(snapshot, requested.contains(snapshot.timeS())));
        }
        return new DiffusionResult(owner.description().title(), owner.description().elements(), profiles, interfaces(), balance(), facts(),
                List.of(new Attachment("state", ".txt", "State at the end, from which a simulation can go on",
                SavedState.write(way.last()))),
                remarks());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(owner.remarks());
        remarks.addAll(way.events());
        return remarks;
    }

    /** The states asked for, the last one, and some between. */
    private List<Snapshot> kept(Set<Double> requested) {
        List<Snapshot> kept = new ArrayList<>();
        double end = way.last().timeS();
        double spacing = 1 / KEPT_A_DECADE;
        double from = Math.log10(end) - KEPT_DECADES;
        double latest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < way.snapshots().size(); i++) {
            Snapshot snapshot = way.snapshots().get(i);
            boolean last = i == way.snapshots().size() - 1;
            boolean doubled = !last && way.snapshots().get(i + 1).timeS() == snapshot.timeS();
            double log = Math.log10(snapshot.timeS());
            if (!doubled && (last || requested.contains(snapshot.timeS()) || log >= from && log - latest >= spacing)) {
                kept.add(snapshot);
                latest = log;
            }
        }
        return kept;
    }

    private Profile profile(Snapshot snapshot, boolean requested) throws LamellaException {
        Places places = new Places(snapshot);
        List<Field> fields = requested || snapshot == way.last() ? new ProfileFields(components, order).of(places, snapshot) : List.of();
        double[][] mass = new double[order.length][places.count()];
        for (int p = 0; p < places.count(); p++) {
            double[] values = units.massFractions(places.unknowns(p), 0);
            for (int e = 0; e < order.length; e++) {
                mass[e][p] = values[order[e]];
            }
        }
        double[] distance = Arrays.stream(places.positionsM()).map(position -> position * NM).toArray();
        return new Profile(snapshot.timeS(), snapshot.temperatureK(), requested, distance, places.phases(), mass, new double[0][], fields,
                snapshot.contacts().stream().mapToDouble(contact -> contact.positionM() * NM).toArray());
    }

    /** Histories of the interfaces; when one has vanished the others go on, and the count tells which snapshots belong together. */
    private List<InterfaceHistory> interfaces() {
        List<InterfaceHistory> histories = new ArrayList<>();
        Snapshot first = way.snapshots().get(0);
        for (int i = 0; i < first.contacts().size(); i++) {
            List<Snapshot> with = new ArrayList<>();
            for (Snapshot snapshot : way.snapshots()) {
                if (snapshot.contacts().size() == first.contacts().size()) {
                    with.add(snapshot);
                }
            }
            histories.add(history(with, i));
        }
        return histories;
    }

    private InterfaceHistory history(List<Snapshot> with, int i) {
        int count = with.size();
        double[] times = new double[count];
        double[] positions = new double[count];
        double[] velocities = new double[count];
        double[][] left = new double[order.length][count];
        double[][] right = new double[order.length][count];
        for (int t = 0; t < count; t++) {
            Contact contact = with.get(t).contacts().get(i);
            times[t] = with.get(t).timeS();
            positions[t] = contact.positionM() * NM;
            velocities[t] = contact.velocityMPerS() * NM;
            double[] leftMass = units.massFractions(contact.left(), 0);
            double[] rightMass = units.massFractions(contact.right(), 0);
            for (int e = 0; e < order.length; e++) {
                left[e][t] = leftMass[order[e]];
                right[e][t] = rightMass[order[e]];
            }
        }
        List<Stretch> stretches = with.get(0).stretches();
        return new InterfaceHistory(stretches.get(i).phase().name(), stretches.get(i + 1).phase().name(), times, positions, velocities,
                left,
                right);
    }

    private Balance balance() {
        List<Snapshot> all = way.snapshots();
        return new Balance(all.stream().mapToDouble(Snapshot::timeS).toArray(), all.stream().mapToDouble(Snapshot::imbalance).toArray());
    }

    private Map<String, String> facts() throws LamellaException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Geometry", owner.description().geometry().name().toLowerCase(Locale.ROOT));
        double[] temperatures = owner.description().temperature().temperaturesK();
        facts.put("Temperature", temperatures.length == 1 ? String.format(Locale.ROOT, "%.2f K (%.1f °C)", temperatures[0],
                temperatures[0] - 273.15) : temperatures.length + " points from " + temperatures[0] + " to "
                + temperatures[temperatures.length - 1] + " K");
        owner.description().databases().forEach(source -> facts.merge("Databases", source.file()
                + (source.without().isEmpty() ? "" : " without " + String.join(", ", source.without())), (a, b) -> a + " + " + b));
        facts.put("Simulated time", String.format(Locale.ROOT, "%.6g s in %d steps", way.last().timeS(), way.snapshots().size() - 1));
        for (Contact contact : way.last().contacts()) {
            facts.merge("Interface at the end", String.format(Locale.ROOT, "%.5g nm", contact.positionM() * NM), (a, b) -> a + ", " + b);
        }
        facts.put("Largest error of the mass balance", String.format(Locale.ROOT, "%.1e",
                way.snapshots().stream().mapToDouble(Snapshot::imbalance).max().orElse(0)));
        putDiffusivities(facts);
        return facts;
    }

    /** Interdiffusivities of the last region at its far end, where the alloy is as it was. */
    private void putDiffusivities(Map<String, String> facts) throws LamellaException {
        Stretch stretch = way.snapshots().get(0).stretches().get(way.snapshots().get(0).stretches().size() - 1);
        if (stretch.frozen()) {
            return;
        }
        PhaseState state = stretch.phase().at(way.snapshots().get(0).temperatureK());
        int m = components.unknowns();
        double[] d = new double[m * m];
        state.interdiffusivities(Arrays.copyOfRange(stretch.cells(), stretch.cells().length - m, stretch.cells().length), d);
        List<String> symbols = components.unknownSymbols();
        for (int k = 0; k < m; k++) {
            facts.put("Interdiffusivity of " + symbols.get(k) + " in " + stretch.phase().name() + " at the start",
                    String.format(Locale.ROOT, "%.4g m²/s", d[k * m + k]));
        }
    }
}

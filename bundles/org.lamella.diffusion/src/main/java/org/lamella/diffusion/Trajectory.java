package org.lamella.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.lamella.diffusion.phase.Components;

/**
 * A simulation's way through time: the state after every step, times asked for among them.
 *
 * @param components the components
 * @param geometry plate, cylinder or sphere
 * @param snapshots in order of time, the start first
 * @param events sentences on what happened on the way, such as a phase that vanished
 */
public record Trajectory(Components components, Geometry geometry, List<Snapshot> snapshots, List<String> events) {

    /** Copies the lists. */
    public Trajectory {
        snapshots = List.copyOf(snapshots);
        events = List.copyOf(events);
    }

    /** The last state. @return where it ended */
    public Snapshot last() {
        return snapshots.get(snapshots.size() - 1);
    }

    /**
     * The state at a time: as computed when there was a step to just this time, else between the states before and after, linear in the
     * square root of time.
     *
     * @param timeS time, s; the first or last state is given for times beyond them
     * @return the state
     */
    public Snapshot at(double timeS) {
        int after = 0;
        while (after < snapshots.size() && snapshots.get(after).timeS() < timeS) {
            after++;
        }
        if (after == snapshots.size()) {
            return last();
        }
        if (after == 0 || snapshots.get(after).timeS() == timeS) {
            return snapshots.get(after);
        }
        Snapshot from = snapshots.get(after - 1);
        Snapshot to = snapshots.get(after);
        double root = Math.sqrt(from.timeS());
        return between(from, to, timeS, (Math.sqrt(timeS) - root) / (Math.sqrt(to.timeS()) - root));
    }

    private static Snapshot between(Snapshot from, Snapshot to, double timeS, double share) {
        if (from.stretches().size() != to.stretches().size()) {
            return share < 0.5 ? from : to;
        }
        List<Snapshot.Stretch> stretches = new ArrayList<>();
        for (int r = 0; r < from.stretches().size(); r++) {
            stretches.add(between(from.stretches().get(r), to.stretches().get(r), share));
        }
        List<Snapshot.Contact> contacts = new ArrayList<>();
        for (int i = 0; i < from.contacts().size(); i++) {
            Snapshot.Contact a = from.contacts().get(i);
            Snapshot.Contact b = to.contacts().get(i);
            contacts.add(new Snapshot.Contact(between(a.positionM(), b.positionM(), share),
                    between(a.velocityMPerS(), b.velocityMPerS(), share), between(a.left(), b.left(), share),
                    between(a.right(), b.right(), share)));
        }
        return new Snapshot(timeS, between(from.temperatureK(), to.temperatureK(), share), stretches, contacts,
                between(from.totals(), to.totals(), share), between(from.contents(), to.contents(), share));
    }

    /** Layers of a deposit are added and taken away: those of the later state then go as far as the interface is. */
    private static Snapshot.Stretch between(Snapshot.Stretch from, Snapshot.Stretch to, double share) {
        if (from.facesM().length == to.facesM().length) {
            return new Snapshot.Stretch(to.phase(), to.frozen(), between(from.facesM(), to.facesM(), share),
                    between(from.cells(), to.cells(), share));
        }
        Snapshot.Stretch longer = from.facesM().length > to.facesM().length ? from : to;
        double[] faces = longer.facesM().clone();
        int last = faces.length - 1;
        double start = between(from.facesM()[0], to.facesM()[0], share);
        double end = between(from.facesM()[from.facesM().length - 1], to.facesM()[to.facesM().length - 1], share);
        double stretch = (end - start) / (faces[last] - faces[0]);
        double origin = faces[0];
        for (int j = 0; j <= last; j++) {
            faces[j] = start + (faces[j] - origin) * stretch;
        }
        return new Snapshot.Stretch(longer.phase(), longer.frozen(), faces, longer.cells());
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] values = new double[from.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = between(from[j], to[j], share);
        }
        return values;
    }
}

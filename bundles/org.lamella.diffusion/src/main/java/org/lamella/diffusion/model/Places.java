package org.lamella.diffusion.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.Snapshot.Stretch;

/** The places of a state at which compositions are known: middles of cells, and both sides of every interface. */
final class Places {

    private final List<Double> positions = new ArrayList<>();
    private final List<double[]> unknowns = new ArrayList<>();
    private final List<Integer> stretches = new ArrayList<>();
    private final Snapshot snapshot;

    Places(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (int r = 0; r < snapshot.stretches().size(); r++) {
            Stretch stretch = snapshot.stretches().get(r);
            int m = stretch.cells().length / stretch.count();
            if (r > 0) {
                add(snapshot.contacts().get(r - 1).positionM(), snapshot.contacts().get(r - 1).right(), r);
            }
            for (int c = 0; c < stretch.count(); c++) {
                add(stretch.centreM(c), Arrays.copyOfRange(stretch.cells(), c * m, (c + 1) * m), r);
            }
            if (r < snapshot.contacts().size()) {
                add(snapshot.contacts().get(r).positionM(), snapshot.contacts().get(r).left(), r);
            }
        }
    }

    private void add(double position, double[] composition, int stretch) {
        positions.add(position);
        unknowns.add(composition);
        stretches.add(stretch);
    }

    int count() {
        return positions.size();
    }

    double[] positionsM() {
        return positions.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double positionM(int place) {
        return positions.get(place);
    }

    double[] unknowns(int place) {
        return unknowns.get(place);
    }

    /** The region that a place belongs to. */
    int stretch(int place) {
        return stretches.get(place);
    }

    List<String> phases() {
        return stretches.stream().map(r -> snapshot.stretches().get(r).phase().name()).toList();
    }
}

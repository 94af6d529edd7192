package org.lamella.workflow.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places the names of markers side by side above a plot, each turned to read upwards. Names keep the order of their markers and a
 * distance from each other, and lie as near to their markers as that allows.
 */
final class MarkerLabels {

    private MarkerLabels() {
    }

    /**
     * A marker with the place of its name.
     *
     * @param marker the marker
     * @param x its place on the canvas
     * @param labelX middle of its name
     */
    record Placed(LineMarker marker, double x, double labelX) {
    }

    /**
     * Places markers one after the other; one whose name would push any name too far from its marker is left out.
     *
     * @param markers the most important first; those outside the plot are left out
     * @param area where the plot lies
     * @param spacing least distance between the middles of two names
     * @param furthest most distance between a name and its marker
     * @return the markers with room for their names, from left to right
     */
    static List<Placed> place(List<LineMarker> markers, PlotArea area, double spacing, double furthest) {
        List<Placed> placed = List.of();
        for (LineMarker marker : markers) {
            boolean fits = placed.size() * spacing <= area.box().width();
            if (fits && area.x().contains(marker.energy())) {
                List<Placed> wanted = new ArrayList<>(placed);
                wanted.add(new Placed(marker, area.toX(marker.energy()), 0));
                List<Placed> spread = spread(wanted, area.box(), spacing);
                if (spread.stream().allMatch(label -> Math.abs(label.labelX - label.x) <= furthest)) {
                    placed = spread;
                }
            }
        }
        return placed;
    }

    /**
     * Least-squares shifts under the least distance: with the distance taken off, rising order is all that is asked for, and that is
     * isotonic regression by pooling adjacent violators (Barlow et al., Statistical Inference under Order Restrictions, 1972).
     */
    private static List<Placed> spread(List<Placed> labels, Box box, double spacing) {
        List<Placed> sorted = labels.stream().sorted(Comparator.comparingDouble(Placed::x)).toList();
        int n = sorted.size();
        double[] mean = new double[n];
        int[] size = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            mean[pools] = sorted.get(i).x - i * spacing;
            size[pools++] = 1;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                int joined = size[pools - 2] + size[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * size[pools - 2] + mean[pools - 1] * size[pools - 1]) / joined;
                size[pools - 2] = joined;
                pools--;
            }
        }
        List<Placed> spread = new ArrayList<>(n);
        for (int pool = 0; pool < pools; pool++) {
            double first = Math.max(box.x(), Math.min(box.right() - (n - 1) * spacing, mean[pool]));
            for (int i = 0; i < size[pool]; i++) {
                Placed label = sorted.get(spread.size());
                spread.add(new Placed(label.marker, label.x, first + spread.size() * spacing));
            }
        }
        return spread;
    }
}

package org.lamella.workflow.chart;

import java.util.ArrayList;
import java.util.List;

/** Finds room for the names of markers in a few rows above a plot, so that no two touch. */
final class MarkerLabels {

    private static final double GAP = 5;

    private MarkerLabels() {
    }

    /**
     * A marker with the place of its name.
     *
     * @param marker the marker
     * @param x its place on the canvas
     * @param centre middle of its name
     * @param row row of its name, 0 next to the plot; -1 when there is no room
     */
    record Placed(LineMarker marker, double x, double centre, int row) {

        boolean isNamed() {
            return row >= 0;
        }
    }

    /**
     * Places the names of the markers within the horizontal range, the first come first served.
     *
     * @param markers the most important first
     * @param area where the plot lies
     * @param rows how many rows there are
     * @param size height of the font
     * @return the markers within the range, in their order
     */
    static List<Placed> place(List<LineMarker> markers, PlotArea area, int rows, double size) {
        List<Placed> placed = new ArrayList<>();
        for (LineMarker marker : markers) {
            if (area.x().contains(marker.energy())) {
                double x = area.toX(marker.energy());
                double half = 0.5 * TextWidth.of(marker.label(), size);
                double centre = Math.max(area.box().x() + half, Math.min(area.box().right() - half, x));
                placed.add(new Placed(marker, x, centre, freeRow(placed, centre, half, rows, size)));
            }
        }
        return placed;
    }

    private static int freeRow(List<Placed> placed, double centre, double half, int rows, double size) {
        for (int row = 0; row < rows; row++) {
            int candidate = row;
            boolean free = placed.stream().filter(other -> other.row == candidate).allMatch(
                    other -> Math.abs(other.centre - centre) >= half + 0.5 * TextWidth.of(other.marker.label(), size) + GAP);
            if (free) {
                return row;
            }
        }
        return -1;
    }
}

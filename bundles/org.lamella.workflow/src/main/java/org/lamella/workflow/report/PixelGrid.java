package org.lamella.workflow.report;

import java.util.List;
import org.lamella.core.signal.Axis;

/** The grid on which the navigation axes of maps, line scans and series are drawn and stored. */
public final class PixelGrid {

    private PixelGrid() {
    }

    /**
     * Columns of the grid.
     *
     * @param navigationAxes slowest first, one or more
     * @return size of the fastest axis
     */
    public static int width(List<Axis> navigationAxes) {
        return navigationAxes.get(navigationAxes.size() - 1).size();
    }

    /**
     * Rows of the grid.
     *
     * @param navigationAxes slowest first, one or more
     * @return product of the other sizes, 1 for a line scan
     */
    public static int height(List<Axis> navigationAxes) {
        return navigationAxes.stream().limit(navigationAxes.size() - 1L).mapToInt(Axis::size).reduce(1, Math::multiplyExact);
    }
}

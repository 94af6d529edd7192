package org.lamella.ui.session;

import java.util.List;
import java.util.Optional;
import org.lamella.core.signal.Axis;

/**
 * The map that is looked at.
 *
 * @param signal the signal it belongs to
 * @param xAxis axis along the columns
 * @param yAxis axis along the rows
 * @param values height times width values, row by row; of an overlay those of its first layer; shared, not copied
 * @param title what the values are
 * @param unit unit of the values, empty without
 * @param variance of each value when values are counts, of plain counts the values themselves; shared, not copied
 * @param layers the maps that an overlay adds up; none for a single map
 */
public record LinkedMap(OpenSignal signal, Axis xAxis, Axis yAxis, double[] values, String title, String unit,
        Optional<double[]> variance, List<MapLayer> layers) {

    /** Copies the list. */
    public LinkedMap {
        layers = List.copyOf(layers);
    }

    /** Columns. @return 1 or more */
    public int width() {
        return xAxis.size();
    }

    /** Rows. @return 1 or more */
    public int height() {
        return yAxis.size();
    }

    /** Whether several maps are added up in colours. @return false for a single map */
    public boolean isOverlay() {
        return !layers.isEmpty();
    }
}

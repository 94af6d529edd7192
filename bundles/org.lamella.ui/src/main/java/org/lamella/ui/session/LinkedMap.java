package org.lamella.ui.session;

import org.lamella.core.signal.Axis;

/**
 * The map that is looked at.
 *
 * @param signal the signal it belongs to
 * @param xAxis axis along the columns
 * @param yAxis axis along the rows
 * @param values height times width values, row by row; shared, not copied
 * @param title what the values are
 * @param unit unit of the values, empty without
 * @param counts whether values are counts, whose errors follow Poisson's law
 */
public record LinkedMap(OpenSignal signal, Axis xAxis, Axis yAxis, double[] values, String title, String unit, boolean counts) {

    /** Columns. @return 1 or more */
    public int width() {
        return xAxis.size();
    }

    /** Rows. @return 1 or more */
    public int height() {
        return yAxis.size();
    }
}

package org.lamella.ui.state;

import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

/**
 * An axis in a kept file.
 *
 * @param name name
 * @param role navigation or signal
 * @param size number of points
 * @param offset coordinate of the first point
 * @param scale step
 * @param units unit
 * @param coordinates of an axis that is not uniform, else null
 */
record AxisEntry(String name, AxisRole role, int size, double offset, double scale, String units, double[] coordinates) {

    static AxisEntry of(Axis axis) {
        return new AxisEntry(axis.name(), axis.role(), axis.size(), axis.offset(), axis.scale(), axis.units(),
                axis.listedCoordinates().orElse(null));
    }

    Axis axis() {
        return coordinates == null ? Axis.uniform(name, role, size, offset, scale, units)
                : Axis.nonUniform(name, role, coordinates, units);
    }
}

package org.lamella.workflow;

import org.lamella.core.signal.Axis;

/**
 * An axis in an {@link InfoDocument}.
 *
 * @param name its name, empty when the file has none
 * @param role {@code navigation} or {@code signal}
 * @param size number of points
 * @param offset coordinate of point 0
 * @param scale step; the mean step of an axis with listed coordinates
 * @param units unit, empty when the file has none
 */
public record InfoAxis(String name, String role, int size, double offset, double scale, String units) {

    static InfoAxis of(Axis axis) {
        return new InfoAxis(axis.name(), axis.role().label(), axis.size(), axis.offset(), axis.scale(), axis.units());
    }
}

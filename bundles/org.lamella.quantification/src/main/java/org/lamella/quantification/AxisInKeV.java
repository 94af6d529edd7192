package org.lamella.quantification;

import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

/** Energy axes in keV, as X-ray lines are tabled. */
public final class AxisInKeV {

    private static final double KEV_PER_EV = 1e-3;

    private AxisInKeV() {
    }

    /**
     * One unit of an energy axis.
     *
     * @param axis an axis in keV or eV; one without a unit is taken to be in keV, as EDS files have it
     * @return keV
     * @throws LamellaException when the axis is in another unit
     */
    public static double unitKeV(Axis axis) throws LamellaException {
        return switch (axis.units().strip()) {
            case "keV", "" -> 1;
            case "eV" -> KEV_PER_EV;
            default -> throw new LamellaException("X-ray lines cannot be found on the axis '" + axis.name() + "' in '" + axis.units()
                    + "'; calibrate it in keV first.");
        };
    }

    /**
     * A part of an energy axis.
     *
     * @param axis a uniform axis in keV or eV
     * @param from first channel
     * @param to one past the last channel
     * @return the same channels in keV
     * @throws LamellaException when the axis is in another unit or its channels differ in width
     */
    public static Axis part(Axis axis, int from, int to) throws LamellaException {
        if (!axis.isUniform()) {
            throw new LamellaException("The channels of '" + axis.name() + "' differ in width; rebin the spectrum to equal ones first.");
        }
        double unit = unitKeV(axis);
        return Axis.uniform(axis.name(), AxisRole.SIGNAL, to - from, axis.coordinate(from) * unit, axis.scale() * unit, "keV");
    }
}

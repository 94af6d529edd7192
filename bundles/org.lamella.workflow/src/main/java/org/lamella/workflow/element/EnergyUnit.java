package org.lamella.workflow.element;

import java.util.Locale;
import java.util.Optional;
import org.lamella.core.signal.Axis;

/**
 * Reads an energy axis in keV.
 *
 * @param axis the axis
 * @param keV one unit of the axis
 */
record EnergyUnit(Axis axis, double keV) {

    private static final double KEV_PER_EV = 1e-3;

    /** X-ray energies; an axis that names no unit is in keV, as EDS files have it. Empty for other units and empty axes. */
    static Optional<EnergyUnit> ofXrays(Axis axis) {
        return of(axis, 1);
    }

    /** Energy losses; an axis that names no unit is in eV. Empty for other units and empty axes. */
    static Optional<EnergyUnit> ofLosses(Axis axis) {
        return of(axis, KEV_PER_EV);
    }

    private static Optional<EnergyUnit> of(Axis axis, double unnamed) {
        if (axis.size() == 0) {
            return Optional.empty();
        }
        return switch (axis.units().strip().toLowerCase(Locale.ROOT)) {
            case "kev" -> Optional.of(new EnergyUnit(axis, 1));
            case "ev" -> Optional.of(new EnergyUnit(axis, KEV_PER_EV));
            case "" -> Optional.of(new EnergyUnit(axis, unnamed));
            default -> Optional.empty();
        };
    }

    /** One unit of the axis in eV. */
    double eV() {
        return keV / KEV_PER_EV;
    }

    double lowestKeV() {
        return keV * Math.min(axis.coordinate(0), axis.coordinate(axis.size() - 1.0));
    }

    double highestKeV() {
        return keV * Math.max(axis.coordinate(0), axis.coordinate(axis.size() - 1.0));
    }
}

package org.lamella.eels;

import java.util.Locale;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;

/**
 * Reads an energy-loss axis in eV, whatever unit it is in.
 *
 * @param axis the axis
 * @param unitEv one unit of the axis, eV
 */
record LossScale(Axis axis, double unitEv) {

    /** The scale of an axis in eV or keV; one that names no unit is taken to be in eV. Empty for other units. */
    static Optional<LossScale> of(Axis axis) {
        if (axis.size() == 0) {
            return Optional.empty();
        }
        return switch (axis.units().strip().toLowerCase(Locale.ROOT)) {
            case "ev", "" -> Optional.of(new LossScale(axis, 1));
            case "kev" -> Optional.of(new LossScale(axis, 1000));
            default -> Optional.empty();
        };
    }

    /** Lowest energy, eV. */
    double lowestEv() {
        return unitEv * Math.min(axis.coordinate(0), axis.coordinate(axis.size() - 1.0));
    }

    /** Highest energy, eV. */
    double highestEv() {
        return unitEv * Math.max(axis.coordinate(0), axis.coordinate(axis.size() - 1.0));
    }

    /** Energy of a channel, eV. */
    double energyEv(int channel) {
        return unitEv * axis.coordinate(channel);
    }

    /** The channels between two energies in eV. */
    ChannelRange channels(double fromEv, double toEv) {
        return ChannelRange.of(axis, fromEv / unitEv, toEv / unitEv);
    }
}

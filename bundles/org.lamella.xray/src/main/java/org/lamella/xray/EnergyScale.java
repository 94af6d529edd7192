package org.lamella.xray;

import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;

/**
 * Reads an energy axis in keV, whatever unit it is in.
 *
 * @param axis the axis
 * @param unitKeV one unit of the axis, keV
 */
record EnergyScale(Axis axis, double unitKeV) {

    /**
     * The scale of an axis.
     *
     * @param axis an energy axis in keV or eV; one that names no unit is taken to be in keV, as EDS files have it
     * @return the scale
     * @throws IllegalArgumentException when the axis is in another unit
     */
    static EnergyScale of(Axis axis) {
        return switch (axis.units().strip().toLowerCase(Locale.ROOT)) {
            case "kev", "" -> new EnergyScale(axis, 1);
            case "ev" -> new EnergyScale(axis, 1e-3);
            default -> throw new IllegalArgumentException("The axis '" + axis.name() + "' is in '" + axis.units() + "', not in keV or eV");
        };
    }

    /**
     * The scale of an image that a user chose.
     *
     * @param image a spectrum image
     * @return the scale
     * @throws LamellaException when the axis is in another unit than keV or eV
     */
    static EnergyScale of(SpectrumImage image) throws LamellaException {
        try {
            return of(image.energyAxis());
        } catch (IllegalArgumentException otherUnit) {
            throw new LamellaException("X-ray lines cannot be found in '" + image.title() + "': " + otherUnit.getMessage()
                    + "; calibrate the axis first.", otherUnit);
        }
    }

    /** Energy of a channel's centre, keV. */
    double energyKeV(int channel) {
        return unitKeV * axis.coordinate(channel);
    }

    /** Lower edge of a channel, keV: half way to the channel before. */
    double lowerEdgeKeV(int channel) {
        if (axis.isUniform()) {
            return unitKeV * axis.coordinate(channel - 0.5);
        }
        int other = channel == 0 ? 1 : channel - 1;
        double half = 0.5 * (energyKeV(other) - energyKeV(channel));
        return energyKeV(channel) + (channel == 0 ? -half : half);
    }

    /** Upper edge of a channel, keV: half way to the channel after. */
    double upperEdgeKeV(int channel) {
        if (channel < axis.size() - 1) {
            return lowerEdgeKeV(channel + 1);
        }
        return 2 * energyKeV(channel) - lowerEdgeKeV(channel);
    }
}

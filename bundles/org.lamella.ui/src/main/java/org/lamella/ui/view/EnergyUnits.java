package org.lamella.ui.view;

import java.util.OptionalDouble;
import org.lamella.core.signal.Axis;

/** What the units of energy axes are worth. */
final class EnergyUnits {

    private static final double KEV_PER_EV = 1e-3;

    private EnergyUnits() {
    }

    /** How many keV a unit of the axis is; empty when it is no energy axis. */
    static OptionalDouble keV(Axis axis) {
        return switch (axis.units()) {
            case "keV" -> OptionalDouble.of(1);
            case "eV" -> OptionalDouble.of(KEV_PER_EV);
            default -> OptionalDouble.empty();
        };
    }
}

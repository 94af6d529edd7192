package org.lamella.io.tia;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

/**
 * Axes of a series. Positions count in nanometres from the first one; what a series without a description calls metres but steps by more
 * than a metre are reciprocal metres of a diffraction pattern.
 */
final class SeriesAxes {

    private static final double NANOMETRES = 1e9;
    /** No map steps by a metre; smaller deltas are lengths, larger ones reciprocal lengths. */
    private static final double LARGEST_STEP_M = 1;

    private SeriesAxes() {
    }

    /**
     * The axes of a series, slowest first.
     *
     * @param arrangement how its elements stand to each other
     * @param element the first of them
     * @param stepM distance of its first two positions, for series that do not say their step
     */
    static List<Axis> of(Arrangement arrangement, SeriesElement element, OptionalDouble stepM) {
        List<Axis> axes = new ArrayList<>();
        List<SeriesHeader.Dimension> dimensions = arrangement.dimensions();
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            axes.add(navigation(dimensions.get(i), i, i == 0 ? stepM : OptionalDouble.empty()));
        }
        if (element.calibrations().size() == 1) {
            axes.add(energy(element.calibrations().get(0)));
        } else {
            axes.add(space("y", element.calibrations().get(1)));
            axes.add(space("x", element.calibrations().get(0)));
        }
        if (element.components() > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, element.components(), 0, 1, ""));
        }
        return axes;
    }

    private static Axis navigation(SeriesHeader.Dimension dimension, int place, OptionalDouble stepM) {
        if (!dimension.units().equals("meters")) {
            return Axis.uniform("", AxisRole.NAVIGATION, dimension.size(), 0, 1, "");
        }
        String name = place == 0 ? "x" : "y";
        double deltaM = isUsable(dimension.delta()) ? dimension.delta() : stepM.orElse(Double.NaN);
        return Double.isNaN(deltaM) ? Axis.uniform(name, AxisRole.NAVIGATION, dimension.size(), 0, 1, "")
                : Axis.uniform(name, AxisRole.NAVIGATION, dimension.size(), 0, deltaM * NANOMETRES, "nm");
    }

    private static boolean isUsable(double delta) {
        return Double.isFinite(delta) && delta != 0;
    }

    private static Axis energy(SeriesElement.Calibration calibration) {
        return isUsable(calibration.delta())
                ? Axis.uniform("Energy", AxisRole.SIGNAL, calibration.size(), calibration.origin(), calibration.delta(), "eV")
                : Axis.uniform("Energy", AxisRole.SIGNAL, calibration.size(), 0, 1, "");
    }

    private static Axis space(String name, SeriesElement.Calibration calibration) {
        if (!isUsable(calibration.delta())) {
            return Axis.uniform(name, AxisRole.SIGNAL, calibration.size(), 0, 1, "");
        }
        return Math.abs(calibration.delta()) > LARGEST_STEP_M
                ? Axis.uniform(name, AxisRole.SIGNAL, calibration.size(), calibration.origin() / NANOMETRES,
                        calibration.delta() / NANOMETRES, "1 / nm")
                : Axis.uniform(name, AxisRole.SIGNAL, calibration.size(), 0, calibration.delta() * NANOMETRES, "nm");
    }
}

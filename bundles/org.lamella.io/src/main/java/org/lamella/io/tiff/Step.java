package org.lamella.io.tiff;

import java.util.Map;
import java.util.Optional;

/**
 * Calibration of one axis.
 *
 * @param offset coordinate of the first point
 * @param scale distance of points
 * @param units their unit, empty when the file says none
 */
record Step(double offset, double scale, String units) {

    static final Step PIXELS = new Step(0, 1, "");

    /** The axes whose calibration DigitalMicrograph numbers. */
    static final String AXES = "xyz";

    /** What other programs call the same unit. */
    private static final Map<String, String> OTHER_NAMES = Map.of("um", "\u00b5m", "micron", "\u00b5m", "microns", "\u00b5m", "\u03bcm",
            "\u00b5m", "micrometer", "\u00b5m", "nanometer", "nm");
    private static final double NM_PER_M = 1e9;

    /** A pixel of a size in metres. */
    static Optional<Step> ofMetres(double sizeM) {
        return of(0, sizeM * NM_PER_M, "nm");
    }

    /** A step, empty when its scale is no step at all. */
    static Optional<Step> of(double offset, double scale, String units) {
        boolean known = Double.isFinite(scale) && scale != 0;
        return known ? Optional.of(new Step(Double.isFinite(offset) ? offset : 0, scale, units)) : Optional.empty();
    }

    /** One name for each unit, whatever programs call it. */
    static String unit(String written) {
        String units = written.strip();
        return units.startsWith("pixel") ? "" : OTHER_NAMES.getOrDefault(units, units);
    }
}

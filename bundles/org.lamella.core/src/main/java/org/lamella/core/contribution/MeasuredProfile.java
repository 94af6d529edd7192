package org.lamella.core.contribution;

import java.util.List;
import java.util.Objects;

/**
 * Measured concentrations along a line.
 *
 * @param title what it is
 * @param distanceNm positions, nm, rising; shared, not copied
 * @param curves one an element
 */
public record MeasuredProfile(String title, double[] distanceNm, List<Curve> curves) {

    /** Checks the sizes. */
    public MeasuredProfile {
        Objects.requireNonNull(title, "title");
        curves = List.copyOf(curves);
        for (Curve curve : curves) {
            if (curve.massFractions.length != distanceNm.length || curve.sigma.length != distanceNm.length) {
                throw new IllegalArgumentException(curve.element + " has " + curve.massFractions.length + " values and "
                        + curve.sigma.length + " errors at " + distanceNm.length + " positions");
            }
        }
    }

    /**
     * Measured values of an element.
     *
     * @param element symbol
     * @param massFractions mass fractions; not a number where nothing was measured; shared, not copied
     * @param sigma their standard deviations; not a number where they are unknown; shared, not copied
     */
    public record Curve(String element, double[] massFractions, double[] sigma) {
    }
}

package org.lamella.workflow.report;

import java.util.List;
import java.util.Objects;
import org.lamella.core.region.LineProfile;

/**
 * Quantities along a line.
 *
 * @param title what line it is
 * @param distance places along the line, rising; shared, not copied
 * @param distanceUnit unit of the places, for instance {@code nm}
 * @param quantity what is plotted with its unit, for instance {@code Counts a pixel}
 * @param curves one or more
 */
public record ProfilePlot(String title, double[] distance, String distanceUnit, String quantity, List<Curve> curves) {

    /** Checks the sizes. */
    public ProfilePlot {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(distanceUnit, "distanceUnit");
        Objects.requireNonNull(quantity, "quantity");
        curves = List.copyOf(curves);
        for (Curve curve : curves) {
            if (curve.values.length != distance.length || curve.sigma.length != 0 && curve.sigma.length != distance.length) {
                throw new IllegalArgumentException("The profile '" + curve.name + "' has " + curve.values.length + " values and "
                        + curve.sigma.length + " errors at " + distance.length + " places");
            }
        }
    }

    /**
     * One quantity.
     *
     * @param name for instance {@code Fe_Ka}
     * @param values one a place; not a number where nothing was measured; shared, not copied
     * @param sigma standard deviations, one a place, or none when unknown; shared, not copied
     */
    public record Curve(String name, double[] values, double[] sigma) {

        /** Refuses missing values. */
        public Curve {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(values, "values");
            Objects.requireNonNull(sigma, "sigma");
        }

        /**
         * Mean counts along a line with their Poisson errors.
         *
         * @param name for instance {@code Fe_Ka}
         * @param profile a profile of counts
         * @return the curve
         */
        public static Curve ofCounts(String name, LineProfile profile) {
            return new Curve(name, profile.means(), profile.poissonErrors());
        }
    }

    /**
     * Label of the horizontal axis.
     *
     * @return with the unit when there is one
     */
    public String distanceLabel() {
        return distanceUnit.isEmpty() ? "Distance" : "Distance (" + distanceUnit + ")";
    }
}

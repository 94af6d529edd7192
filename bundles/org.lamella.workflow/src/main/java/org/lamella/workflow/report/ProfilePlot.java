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
         * Means along a line with errors from the variances of the pixels.
         *
         * @param name for instance {@code Cr_L23}
         * @param profile of values
         * @param variances profile of their variances along the same line; of plain counts the same profile
         * @return the curve
         */
        public static Curve ofVariances(String name, LineProfile profile, LineProfile variances) {
            // the error of a mean of counts is the root of their sum: the same holds of any sum of variances
            return new Curve(name, profile.means(), variances.poissonErrors());
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

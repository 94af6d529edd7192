package org.lamella.core.contribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well measured concentrations agree with simulated ones.
 *
 * @param method name of the method
 * @param fits one a simulation, the best first
 * @param curves measurement and simulations over one another, one an element
 * @param widths widths of the zones beside the interface
 * @param check measured elements against one another, without kinetics; empty when it was not possible
 * @param remarks sentences the user must read
 */
public record ComparisonResult(String method, List<Fit> fits, List<Curve> curves, List<Width> widths, List<Check> check,
        List<String> remarks) {

    /** Copies the lists. */
    public ComparisonResult {
        fits = List.copyOf(fits);
        curves = List.copyOf(curves);
        widths = List.copyOf(widths);
        check = List.copyOf(check);
        remarks = List.copyOf(remarks);
    }

    /**
     * A simulation fitted to the measurement.
     *
     * @param simulation its title
     * @param values what was fitted or kept
     * @param chiSquared sum of squared differences over their variances
     * @param degreesOfFreedom number of values less that of fitted ones
     * @param pValue probability of at least this chi-squared if the simulation were true
     */
    public record Fit(String simulation, List<Value> values, double chiSquared, int degreesOfFreedom, double pValue) {
        /** Copies the list. */
        public Fit {
            values = List.copyOf(values);
        }
    }

    /**
     * A fitted value.
     *
     * @param name what it is
     * @param unit its unit, empty when it has none
     * @param value the value
     * @param low lower end of its 95 % interval; the value itself when it was not fitted
     * @param high upper end
     */
    public record Value(String name, String unit, double value, double low, double high) {
    }

    /**
     * An element along the line.
     *
     * @param element symbol
     * @param distanceNm positions of the measurement, nm; shared, not copied
     * @param measured mass fractions; shared, not copied
     * @param sigma their standard deviations; shared, not copied
     * @param simulated mass fractions of the best simulation as the instrument would show them; not a number beyond it; not copied
     * @param low lower end of the band that all simulations and their uncertainties span; shared, not copied
     * @param high upper end of the band; shared, not copied
     */
    public record Curve(String element, double[] distanceNm, double[] measured, double[] sigma, double[] simulated, double[] low,
            double[] high) {
    }

    /**
     * Widths of the zone beside the interface in which an element is depleted or enriched; not a number where they cannot be told.
     *
     * @param element symbol
     * @param what {@code measured}, or the title of a simulation
     * @param halfDepthNm distance at which half of the difference to the far field is made up for, nm
     * @param ninetyPercentNm distance at which 90 % of it is, nm
     */
    public record Width(String element, String what, double halfDepthNm, double ninetyPercentNm) {
    }

    /**
     * A fast element predicted from the slow ones: its activity is the same everywhere.
     *
     * @param element symbol of the fast element
     * @param database what the thermodynamics is from
     * @param distanceNm positions, nm; shared, not copied
     * @param predicted mass fractions; shared, not copied
     * @param predictedSigma their standard deviations from those of the slow elements; shared, not copied
     * @param measured mass fractions; shared, not copied
     * @param measuredSigma their standard deviations; shared, not copied
     * @param facts what came out, by name, in the order to be shown
     */
    public record Check(String element, String database, double[] distanceNm, double[] predicted, double[] predictedSigma,
            double[] measured,
            double[] measuredSigma, Map<String, String> facts) {
        /** Copies the map. */
        public Check {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }
}

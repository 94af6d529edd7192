package org.lamella.calphad.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lamella.core.LamellaException;

/** The sums MQ + MF of all components at one temperature. Has a workspace, so it belongs to one thread. */
public final class MobilityExponents {

    private final List<ExpandableSum> sums;
    private final List<double[]> coefficients;
    private final List<String> extrapolated;
    private final double[][] work;

    private MobilityExponents(List<ExpandableSum> sums, List<double[]> coefficients, List<String> extrapolated) {
        this.sums = sums;
        this.coefficients = coefficients;
        this.extrapolated = extrapolated;
        work = sums.stream().map(sum -> sum.polynomial().workspace()).toArray(double[][]::new);
    }

    /**
     * Expands sums for a temperature.
     *
     * @param sums one a component
     * @param temperatureK temperature in K
     * @return the exponents
     * @throws LamellaException when a function is missing
     */
    public static MobilityExponents at(List<ExpandableSum> sums, double temperatureK) throws LamellaException {
        Set<String> extrapolated = new LinkedHashSet<>();
        List<double[]> coefficients = new ArrayList<>();
        for (ExpandableSum sum : sums) {
            coefficients.add(sum.coefficients(temperatureK, extrapolated));
        }
        return new MobilityExponents(List.copyOf(sums), coefficients, List.copyOf(extrapolated));
    }

    /**
     * The same exponents for another thread.
     *
     * @return shares the coefficients
     */
    public MobilityExponents copy() {
        return new MobilityExponents(sums, coefficients, extrapolated);
    }

    /**
     * What is used outside its range of temperature.
     *
     * @return one line each
     */
    public List<String> extrapolated() {
        return extrapolated;
    }

    /**
     * The exponent of a component.
     *
     * @param component index of the component
     * @param y site fractions
     * @param gradient what the gradient is added to, or null
     * @return J/mol
     */
    public double of(int component, double[] y, double[] gradient) {
        return sums.get(component).polynomial().accumulate(coefficients.get(component), y, gradient, null, work[component]);
    }
}

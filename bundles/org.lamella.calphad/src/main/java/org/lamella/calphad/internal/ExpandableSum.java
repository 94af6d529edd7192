package org.lamella.calphad.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamella.core.LamellaException;

/** Sum of all parameters of one quantity in a phase, whose coefficients are known once the temperature is. Immutable. */
public final class ExpandableSum {

    private final SitePolynomial polynomial;
    private final List<TemperatureFunction> values;
    private final List<FunctionScope> scopes;
    private final int[] parameters;
    private final int[] monomials;
    private final double[] factors;

    ExpandableSum(SitePolynomial polynomial, List<TemperatureFunction> values, List<FunctionScope> scopes, int[] parameters,
            int[] monomials, double[] factors) {
        this.polynomial = polynomial;
        this.values = values;
        this.scopes = scopes;
        this.parameters = parameters;
        this.monomials = monomials;
        this.factors = factors;
    }

    SitePolynomial polynomial() {
        return polynomial;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * Coefficients of the monomials at a temperature.
     *
     * @param temperatureK temperature in K
     * @param extrapolated receives what is used outside its range of temperature
     * @return one a monomial
     * @throws LamellaException when a function is missing
     */
    double[] coefficients(double temperatureK, Set<String> extrapolated) throws LamellaException {
        Map<FunctionScope, FunctionValues> known = new HashMap<>();
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            FunctionScope scope = scopes.get(i);
            FunctionValues functions = known.get(scope);
            if (functions == null) {
                functions = new FunctionValues(scope, temperatureK, extrapolated);
                known.put(scope, functions);
            }
            numbers[i] = values.get(i).at(functions);
        }
        double[] coefficients = new double[polynomial.size()];
        for (int i = 0; i < parameters.length; i++) {
            coefficients[monomials[i]] += factors[i] * numbers[parameters[i]];
        }
        return coefficients;
    }
}

package org.lamella.calphad.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Multiplies the factors of parameters out into monomials of site fractions.
 *
 * <p>What a parameter P is multiplied by, in the compound-energy formalism (Lukas, Fries and Sundman, Computational Thermodynamics,
 * Cambridge 2007, section 5.8): one constituent a sublattice, y; two, y_A y_B (y_A - y_B)^order (Redlich and Kister); three, y_A y_B y_C
 * v_order with v_i = y_i + (1 - y_A - y_B - y_C)/3 (Muggianu) when more than one order is given and 1 when only order 0 is; two on two
 * sublattices, order 1 the difference on the first and 2 that on the second one; the wildcard, 1.
 */
final class SitePolynomialBuilder {

    private final Map<Monomial, Integer> indices = new LinkedHashMap<>();
    private final List<Contribution> contributions = new ArrayList<>();
    private final List<TemperatureFunction> values = new ArrayList<>();
    private final List<FunctionScope> scopes = new ArrayList<>();

    /** A sorted array of variables, compared by content. */
    private record Monomial(List<Integer> variables) {
    }

    /** How much of a parameter goes to a monomial. */
    private record Contribution(int parameter, int monomial, double factor) {
    }

    /** Polynomial factor of a parameter: coefficient by monomial. */
    private static final class Factor {
        private final Map<Monomial, Double> terms = new HashMap<>();

        static Factor of(double constant) {
            Factor factor = new Factor();
            factor.terms.put(new Monomial(List.of()), constant);
            return factor;
        }

        /** c + sum of w_i y_i. */
        static Factor linear(double constant, int[] variables, double[] weights) {
            Factor factor = of(constant);
            for (int i = 0; i < variables.length; i++) {
                factor.terms.merge(new Monomial(List.of(variables[i])), weights[i], Double::sum);
            }
            return factor;
        }

        Factor times(Factor other) {
            Factor product = new Factor();
            terms.forEach((a, ca) -> other.terms.forEach((b, cb) -> {
                int[] joined = new int[a.variables.size() + b.variables.size()];
                for (int i = 0; i < joined.length; i++) {
                    joined[i] = i < a.variables.size() ? a.variables.get(i) : b.variables.get(i - a.variables.size());
                }
                Arrays.sort(joined);
                product.terms.merge(new Monomial(Arrays.stream(joined).boxed().toList()), ca * cb, Double::sum);
            }));
            return product;
        }
    }

    /**
     * Adds a parameter.
     *
     * @param value its value over temperature
     * @param scope functions of its file
     * @param sites on each sublattice the variables that the parameter names, as written; none for the wildcard
     * @param order degree
     * @param weighted whether a ternary interaction is weighted by Muggianu's v, because more than one order is given
     */
    void add(TemperatureFunction value, FunctionScope scope, List<int[]> sites, int order, boolean weighted) {
        Factor factor = Factor.of(1);
        List<int[]> pairs = new ArrayList<>();
        for (int[] site : sites) {
            for (int variable : site) {
                factor = factor.times(Factor.linear(0, new int[] {variable}, new double[] {1}));
            }
            if (site.length == 2) {
                pairs.add(site);
            } else if (site.length == 3 && weighted) {
                double[] weights = {-1.0 / 3, -1.0 / 3, -1.0 / 3};
                weights[order] += 1;
                factor = factor.times(Factor.linear(1.0 / 3, site, weights));
            }
        }
        if (pairs.size() == 1) {
            for (int i = 0; i < order; i++) {
                factor = factor.times(difference(pairs.get(0)));
            }
        } else if (pairs.size() == 2 && order > 0) {
            factor = factor.times(difference(pairs.get(order - 1)));
        }
        int parameter = values.size();
        values.add(value);
        scopes.add(scope);
        factor.terms.forEach((monomial, coefficient) -> contributions.add(
                new Contribution(parameter, indices.computeIfAbsent(monomial, absent -> indices.size()), coefficient)));
    }

    private static Factor difference(int[] pair) {
        return Factor.linear(0, pair, new double[] {1, -1});
    }

    /** The polynomial of everything that was added. */
    ExpandableSum build() {
        SitePolynomial polynomial = new SitePolynomial(indices.keySet().stream()
                .map(monomial -> monomial.variables.stream().mapToInt(Integer::intValue).toArray()).toList());
        int[] parameters = contributions.stream().mapToInt(Contribution::parameter).toArray();
        int[] monomials = contributions.stream().mapToInt(Contribution::monomial).toArray();
        double[] factors = contributions.stream().mapToDouble(Contribution::factor).toArray();
        return new ExpandableSum(polynomial, List.copyOf(values), List.copyOf(scopes), parameters, monomials, factors);
    }
}

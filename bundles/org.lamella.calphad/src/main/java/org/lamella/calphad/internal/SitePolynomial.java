package org.lamella.calphad.internal;

import java.util.Arrays;
import java.util.List;

/**
 * The monomials of a polynomial in site fractions. Coefficients stand apart, because they change with temperature and the monomials do
 * not. Immutable.
 *
 * <p>A monomial is a product of powers of distinct variables; value, gradient and Hessian of all of them cost a few hundred
 * multiplications for a phase of five components.
 */
public final class SitePolynomial {

    private final int[] start;
    private final int[] variable;
    private final int[] exponent;
    private final int mostFactors;

    /**
     * A polynomial.
     *
     * @param monomials the monomials, each a sorted array of variables, a variable as often as its exponent says
     */
    SitePolynomial(List<int[]> monomials) {
        start = new int[monomials.size() + 1];
        int[] variables = new int[monomials.stream().mapToInt(monomial -> monomial.length).sum()];
        int[] exponents = new int[variables.length];
        int factors = 0;
        int most = 0;
        for (int m = 0; m < monomials.size(); m++) {
            int[] monomial = monomials.get(m);
            for (int i = 0; i < monomial.length; i++) {
                if (i > 0 && monomial[i] == monomial[i - 1]) {
                    exponents[factors - 1]++;
                } else {
                    variables[factors] = monomial[i];
                    exponents[factors++] = 1;
                }
            }
            start[m + 1] = factors;
            most = Math.max(most, factors - start[m]);
        }
        variable = Arrays.copyOf(variables, factors);
        exponent = Arrays.copyOf(exponents, factors);
        mostFactors = most;
    }

    /** Number of monomials. */
    int size() {
        return start.length - 1;
    }

    /** Room that {@link #accumulate} works in. */
    double[] workspace() {
        return new double[4 * (mostFactors + 1)];
    }

    /**
     * Value, gradient and Hessian.
     *
     * @param coefficients one a monomial
     * @param y variables
     * @param gradient what the gradient is added to, or null
     * @param hessian what the upper triangle of the Hessian is added to, row by row, or null
     * @param work from {@link #workspace()}
     * @return the value
     */
    double accumulate(double[] coefficients, double[] y, double[] gradient, double[] hessian, double[] work) {
        int room = mostFactors + 1;
        double sum = 0;
        for (int m = 0; m < coefficients.length; m++) {
            double coefficient = coefficients[m];
            if (coefficient == 0) {
                continue;
            }
            int from = start[m];
            int factors = start[m + 1] - from;
            // prefix products of powers at 0…, first derivatives at room…, suffix products at 2*room…, powers at 3*room…
            double product = coefficient;
            for (int i = 0; i < factors; i++) {
                double x = y[variable[from + i]];
                int e = exponent[from + i];
                double lower = e == 1 ? 1 : integerPower(x, e - 1);
                work[i] = product;
                work[room + i] = e * lower;
                work[3 * room + i] = lower * x;
                product *= lower * x;
            }
            sum += product;
            if (gradient == null) {
                continue;
            }
            double suffix = 1;
            for (int i = factors - 1; i >= 0; i--) {
                work[2 * room + i] = suffix;
                gradient[variable[from + i]] += work[i] * work[room + i] * suffix;
                suffix *= work[3 * room + i];
            }
            if (hessian != null) {
                second(from, factors, y, hessian, work);
            }
        }
        return sum;
    }

    private void second(int from, int factors, double[] y, double[] hessian, double[] work) {
        int room = mostFactors + 1;
        int n = y.length;
        for (int i = 0; i < factors; i++) {
            int row = variable[from + i] * n;
            int e = exponent[from + i];
            if (e > 1) {
                double curvature = e == 2 ? 2 : e * (e - 1) * integerPower(y[variable[from + i]], e - 2);
                hessian[row + variable[from + i]] += work[i] * curvature * work[2 * room + i];
            }
            double between = work[i] * work[room + i];
            for (int j = i + 1; j < factors; j++) {
                hessian[row + variable[from + j]] += between * work[room + j] * work[2 * room + j];
                between *= work[3 * room + j];
            }
        }
    }

    private static double integerPower(double x, int exponent) {
        double power = x;
        for (int i = 1; i < exponent; i++) {
            power *= x;
        }
        return power;
    }
}

package org.lamella.xray;

/** The normal distribution. */
final class Gaussian {

    /** Full width at half maximum over standard deviation: 2 sqrt(2 ln 2). */
    static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

    /** From here on the continued fraction converges faster than the series. */
    private static final double SERIES_END = 2.5;
    private static final int FRACTION_TERMS = 60;
    private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
    /** Points are so close that ten terms are exact to rounding; beyond the last of them the function is 1. */
    private static final int NODES_PER_UNIT = 32;
    private static final int NODES = 6 * NODES_PER_UNIT;
    private static final int TERMS = 10;
    private static final double[] TAYLOR = taylor();

    private Gaussian() {
    }

    /**
     * The probability of everything below a bound, less one half: to 1e-14, and even in its errors about the mean.
     *
     * @param bound in standard deviations from the mean
     * @return -0.5 to 0.5
     */
    static double below(double bound) {
        return 0.5 * erf(bound / Math.sqrt(2));
    }

    /** The error function, by Taylor series about the nearest of close points. */
    static double erf(double x) {
        double magnitude = Math.abs(x);
        int node = (int) (magnitude * NODES_PER_UNIT + 0.5);
        if (!(node < NODES)) {
            return Math.signum(x);
        }
        double d = magnitude - node / (double) NODES_PER_UNIT;
        int at = node * TERMS;
        double value = TAYLOR[at + TERMS - 1];
        for (int k = TERMS - 2; k >= 0; k--) {
            value = value * d + TAYLOR[at + k];
        }
        return x < 0 ? -value : value;
    }

    /** Coefficients of the series about each point; derivatives by f^(n+1) = -2 x f^(n) - 2 (n - 1) f^(n-1). */
    private static double[] taylor() {
        double[] coefficients = new double[NODES * TERMS];
        for (int node = 0; node < NODES; node++) {
            double x = node / (double) NODES_PER_UNIT;
            double[] derivatives = new double[TERMS];
            derivatives[0] = x < SERIES_END ? series(x) : 1 - fraction(x);
            derivatives[1] = TWO_OVER_ROOT_PI * Math.exp(-x * x);
            for (int n = 1; n + 1 < TERMS; n++) {
                derivatives[n + 1] = -2 * x * derivatives[n] - (n > 1 ? 2 * (n - 1) * derivatives[n - 1] : 0);
            }
            double factorial = 1;
            for (int n = 0; n < TERMS; n++) {
                factorial *= Math.max(1, n);
                coefficients[node * TERMS + n] = derivatives[n] / factorial;
            }
        }
        return coefficients;
    }

    /** Abramowitz and Stegun (7.1.6): 2/sqrt(pi) exp(-x²) sum of 2^n x^(2n+1) / (2n+1)!!. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > 1e-17 * sum; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
    }

    /** Abramowitz and Stegun (7.1.14), evaluated from its end: erfc(x) = exp(-x²)/sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))). */
    private static double fraction(double x) {
        double denominator = x;
        for (int n = FRACTION_TERMS; n >= 1; n--) {
            denominator = x + 0.5 * n / denominator;
        }
        return 0.5 * TWO_OVER_ROOT_PI * Math.exp(-x * x) / denominator;
    }
}

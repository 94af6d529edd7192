package org.lamella.xray;

/** The normal distribution. */
final class Gaussian {

    /** Full width at half maximum over standard deviation: 2 sqrt(2 ln 2). */
    static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

    /** From here on the continued fraction converges faster than the series. */
    private static final double SERIES_END = 2.5;
    private static final int FRACTION_TERMS = 60;
    private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

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

    /** The error function. */
    static double erf(double x) {
        double magnitude = Math.abs(x);
        double value = magnitude < SERIES_END ? series(magnitude) : 1 - fraction(magnitude);
        return x < 0 ? -value : value;
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

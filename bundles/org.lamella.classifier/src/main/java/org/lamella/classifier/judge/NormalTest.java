package org.lamella.classifier.judge;

/** Tests with a statistic that is normal with mean 0 and variance 1 for noise and large for signal. */
final class NormalTest {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double LARGE = 3;
    private static final int FRACTION_TERMS = 60;
    private static final int SERIES_TERMS = 60;
    private static final double MOST = 40;
    private static final int HALVINGS = 100;

    private NormalTest() {
    }

    /** The probability that noise gives this much or more. */
    static double upperTail(double z) {
        if (z < 0) {
            return 1 - upperTail(-z);
        }
        return z < LARGE ? 0.5 - density(z) * series(z) : density(z) / fraction(z);
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
    }

    /** (distribution - 1/2) / density = z + z^3/3 + z^5/(3 5) + ... : Abramowitz and Stegun 26.2.11. */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int k = 1; k < SERIES_TERMS; k++) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return sum;
    }

    /** density / tail = z + 1/(z + 2/(z + 3/(z + ...))): Abramowitz and Stegun 26.2.14. */
    private static double fraction(double z) {
        double value = z;
        for (int k = FRACTION_TERMS; k >= 1; k--) {
            value = z + k / value;
        }
        return value;
    }

    /** The value that the largest of some independent tests on noise exceeds with a given probability, by Bonferroni's bound. */
    static double criticalValue(double significance, int tests) {
        double tail = significance / tests;
        double low = 0;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (upperTail(middle) > tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * Signal's odds, exp((z^2 - c^2) / 2): the ratio of the likelihoods of the best mean and of none, as Schwarz's criterion (Ann. Statist.
     * 6 (1978) 461) has it, with the price of a mean set so that the odds are even at the critical value c.
     */
    static double probabilityOfSignal(double z, double critical) {
        double positive = Math.max(0, z);
        return 1 / (1 + Math.exp(0.5 * (critical * critical - positive * positive)));
    }
}

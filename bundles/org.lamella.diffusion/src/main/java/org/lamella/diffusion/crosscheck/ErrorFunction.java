package org.lamella.diffusion.crosscheck;

/** The error function, to 1e-15, and the normal distribution. */
final class ErrorFunction {

    private static final double SERIES_BELOW = 2.5;
    private static final int TERMS = 60;

    private ErrorFunction() {
    }

    /** Share of a normal distribution below x standard deviations. */
    static double normal(double x) {
        double z = x / Math.sqrt(2);
        if (Math.abs(z) < SERIES_BELOW) {
            return 0.5 * (1 + series(z));
        }
        double tail = 0.5 * Math.exp(-z * z) * fraction(Math.abs(z));
        return z > 0 ? 1 - tail : tail;
    }

    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int n = 1; n < TERMS && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= -z * z / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    private static double fraction(double z) {
        double fraction = 0;
        for (int n = TERMS; n > 0; n--) {
            fraction = n / 2.0 / (z + fraction);
        }
        return 1 / (Math.sqrt(Math.PI) * (z + fraction));
    }
}

package org.lamella.diffusion;

/** Functions of the closed solutions, to rounding. */
final class SpecialFunctions {

    private SpecialFunctions() {
    }

    /** The error function: its series, or one less the continued fraction of its complement. */
    static double erf(double x) {
        if (Math.abs(x) > 2.5) {
            return Math.signum(x) * (1 - erfc(Math.abs(x)));
        }
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum) && n < 200; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    static double erfc(double x) {
        return x < 2.5 ? 1 - erf(x) : Math.exp(-x * x) * scaledErfc(x);
    }

    private static double scaledErfc(double x) {
        double fraction = 0;
        for (int n = 120; n > 0; n--) {
            fraction = n / 2.0 / (x + fraction);
        }
        return 1 / (Math.sqrt(Math.PI) * (x + fraction));
    }

    /** The exponential integral E1. */
    static double e1(double x) {
        if (x > 1) {
            double fraction = 0;
            for (int n = 200; n > 0; n--) {
                fraction = n / (1 + n / (x + fraction));
            }
            return Math.exp(-x) / (x + fraction);
        }
        double sum = -0.57721566490153286 - Math.log(x);
        double term = 1;
        for (int n = 1; n < 100; n++) {
            term *= -x / n;
            sum -= term / n;
        }
        return sum;
    }
}

package org.lamella.diffusion.crosscheck;

/** The distribution of chi-squared. */
final class ChiSquared {

    private static final double PRECISION = 1e-15;
    private static final int MOST_TERMS = 10_000;

    private ChiSquared() {
    }

    /** Probability of at least this value: the regularised upper incomplete gamma function Q(k/2, x/2). */
    static double survival(double chiSquared, int degreesOfFreedom) {
        if (degreesOfFreedom <= 0) {
            return Double.NaN;
        }
        if (!(chiSquared > 0)) {
            return 1;
        }
        double a = 0.5 * degreesOfFreedom;
        double x = 0.5 * chiSquared;
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > PRECISION * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** Lentz's continued fraction. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < PRECISION) {
                break;
            }
        }
        return h;
    }

    /** Lanczos, g = 7. */
    private static double logGamma(double x) {
        double[] c = {0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
        double sum = c[0];
        for (int i = 1; i < c.length; i++) {
            sum += c[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}

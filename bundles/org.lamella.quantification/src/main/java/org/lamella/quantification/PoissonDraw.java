package org.lamella.quantification;

import java.util.SplittableRandom;

/**
 * Poisson numbers: by inversion for small means, for large ones by the transformed rejection of W. H&ouml;rmann, Insurance: Mathematics and
 * Economics 12 (1993) 39, algorithm PTRS. One generator for one thread.
 */
final class PoissonDraw {

    /** From this mean on PTRS holds. */
    private static final double LARGE = 10;

    private final SplittableRandom random;

    PoissonDraw(SplittableRandom random) {
        this.random = random;
    }

    /** A number of a mean. @param mean 0 or more */
    double next(double mean) {
        return mean < LARGE ? byInversion(mean) : byRejection(mean);
    }

    private double byInversion(double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return Math.max(0, count);
    }

    private double byRejection(double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = 1 - random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return k;
            }
            if (k >= 0 && (us >= 0.013 || v <= us)
                    && Math.log(v * inverseAlpha / (a / (us * us) + b)) <= k * Math.log(mean) - mean - logFactorial(k)) {
                return k;
            }
        }
    }

    /** Stirling's series, exact to 1e-9 from 10 on; below by multiplication. */
    private static double logFactorial(double k) {
        if (k < LARGE) {
            double product = 1;
            for (int i = 2; i <= k; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double x = k + 1;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}

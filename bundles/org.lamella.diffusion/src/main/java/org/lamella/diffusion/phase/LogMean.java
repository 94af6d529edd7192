package org.lamella.diffusion.phase;

/**
 * The logarithmic mean (b - a) / ln(b / a) of two concentrations with its derivatives. With it the flux -M c (mu_b - mu_a) of an ideal
 * solution is exactly -M RT (b - a), also when one concentration is zero. Where one is less than a thousandth of the other the mean goes
 * on as a straight line, since its own slope has no bound there, and Newton's method would not find its way.
 */
final class LogMean {

    private static final double LEAST_RATIO = 1e-3;
    private static final double LEAST_VALUE = (1 - LEAST_RATIO) / -Math.log(LEAST_RATIO);
    private static final double LEAST_SLOPE = slope(LEAST_RATIO);
    /** Closer to one than this the series is used. */
    private static final double CLOSE = 1e-2;

    /** The mean. */
    double value;
    /** Its derivative by the first concentration. */
    double byFirst;
    /** Its derivative by the second concentration. */
    double bySecond;

    /** Computes mean and derivatives. */
    void of(double first, double second) {
        boolean rising = first < second;
        double low = rising ? first : second;
        double high = rising ? second : first;
        if (high <= 0) {
            value = 0;
            byFirst = 0;
            bySecond = 0;
            return;
        }
        double ratio = low / high;
        double mean;
        double slope;
        if (ratio < LEAST_RATIO) {
            slope = LEAST_SLOPE;
            mean = LEAST_VALUE + slope * (ratio - LEAST_RATIO);
        } else if (1 - ratio < CLOSE) {
            // Gregory's coefficients
            double e = 1 - ratio;
            mean = 1 - e * (1 / 2.0 + e * (1 / 12.0 + e * (1 / 24.0 + e * (19 / 720.0 + e * (3 / 160.0 + e * 863 / 60480.0)))));
            slope = 1 / 2.0 + e * (2 / 12.0 + e * (3 / 24.0 + e * (76 / 720.0 + e * (15 / 160.0 + e * 6 * 863 / 60480.0))));
        } else {
            mean = (1 - ratio) / -Math.log(ratio);
            slope = slope(ratio);
        }
        value = high * mean;
        double byHigh = mean - ratio * slope;
        byFirst = rising ? slope : byHigh;
        bySecond = rising ? byHigh : slope;
    }

    private static double slope(double ratio) {
        double log = Math.log(ratio);
        return (log + (1 - ratio) / ratio) / (log * log);
    }
}

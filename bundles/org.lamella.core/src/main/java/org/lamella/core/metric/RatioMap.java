package org.lamella.core.metric;

/**
 * The ratio of two maps of counts with its error by pixel: r = a / b, sigma_r^2 = (sigma_a^2 + r^2 sigma_b^2) / b^2, both maps taken as
 * measured apart from each other. Pixels whose denominator is not clear of its noise have no ratio.
 *
 * @param values N ratios; not a number where there is none
 * @param sigma their standard deviations
 */
public record RatioMap(double[] values, double[] sigma) {

    /** A denominator below this many standard deviations makes no ratio. */
    public static final double CLEAR_SIGMA = 3;

    /**
     * The ratio of maps with given variances; those of plain counts are the counts.
     *
     * @param numerator N values
     * @param numeratorVariance their variances
     * @param denominator N values
     * @param denominatorVariance their variances
     * @return the ratio
     */
    public static RatioMap ofVariances(double[] numerator, double[] numeratorVariance, double[] denominator, double[] denominatorVariance) {
        return of(numerator, roots(numeratorVariance), denominator, roots(denominatorVariance));
    }

    /**
     * The ratio of maps with given errors.
     *
     * @param numerator N values
     * @param numeratorSigma their standard deviations
     * @param denominator N values
     * @param denominatorSigma their standard deviations
     * @return the ratio
     */
    public static RatioMap of(double[] numerator, double[] numeratorSigma, double[] denominator, double[] denominatorSigma) {
        int pixels = numerator.length;
        if (denominator.length != pixels || numeratorSigma.length != pixels || denominatorSigma.length != pixels) {
            throw new IllegalArgumentException("Maps of " + pixels + " and " + denominator.length + " pixels");
        }
        double[] values = new double[pixels];
        double[] sigma = new double[pixels];
        for (int i = 0; i < pixels; i++) {
            if (denominator[i] > 0 && denominator[i] >= CLEAR_SIGMA * denominatorSigma[i]) {
                values[i] = numerator[i] / denominator[i];
                sigma[i] = Math.hypot(numeratorSigma[i], values[i] * denominatorSigma[i]) / denominator[i];
            } else {
                values[i] = Double.NaN;
                sigma[i] = Double.NaN;
            }
        }
        return new RatioMap(values, sigma);
    }

    /** How many pixels have a ratio. @return 0 to N */
    public int pixels() {
        int count = 0;
        for (double value : values) {
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count;
    }

    private static double[] roots(double[] counts) {
        double[] roots = new double[counts.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(Math.max(0, counts[i]));
        }
        return roots;
    }
}

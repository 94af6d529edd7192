package org.lamella.preprocessing.despike;

/** Logarithms of small probabilities. */
final class NormalTail {

    private static final int STIRLING_FROM = 8;

    private NormalTail() {
    }

    /** Probability that a normal number is more than k standard deviations above its mean, for k of 3 or more. @return its logarithm */
    static double log(double k) {
        double inverse = 1 / (k * k);
        return -0.5 * k * k - Math.log(k * Math.sqrt(2 * Math.PI)) + Math.log1p(inverse * (-1 + inverse * (3 - 15 * inverse)));
    }

    /**
     * Probability of so many counts or more where n cells had e counts each in the mean: the negative binomial that a Poisson number of a
     * mean known from n e counts has, with Jeffreys' prior; the tail is bounded by its geometric series.
     *
     * @param counts above the mean
     * @param mean e, 0 or more
     * @param cells n
     * @return its logarithm; 0 when counts are not above the mean
     */
    static double logOfCounts(double counts, double mean, int cells) {
        double shape = cells * Math.max(0, mean) + 0.5;
        double ratio = (shape + counts) / ((counts + 1) * (cells + 1));
        if (ratio >= 1) {
            return 0;
        }
        double log = logGamma(shape + counts) - logGamma(shape) - logGamma(counts + 1) + shape * Math.log((double) cells / (cells + 1))
                - counts * Math.log(cells + 1.0);
        return Math.min(0, log - Math.log1p(-ratio));
    }

    /** Stirling's series after moving up to where it is exact to ten digits. */
    static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < STIRLING_FROM) {
            shift += Math.log(z++);
        }
        double inverse = 1 / (z * z);
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI)
                + (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / z - shift;
    }
}

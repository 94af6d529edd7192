package org.lamella.decomposition.rank;

/**
 * The elbow of a scree plot: the point farthest from the chord between its first and last point, on a logarithmic scale.
 *
 * <p>Satopää et al., "Finding a Kneedle in a haystack", ICDCSW 2011; point for point the estimate of HyperSpy 1.7
 * ({@code estimate_elbow_position}): the chord ends at point 20, ratios are raised to 1e-30 before the logarithm.
 */
final class ScreeElbow {

    private static final int LAST_POINT = 20;
    private static final double SMALLEST_RATIO = 1e-30;

    private ScreeElbow() {
    }

    /**
     * The elbow.
     *
     * @param explainedVarianceRatio ratios, falling; one or more
     * @return index of the elbow counted from 0, which is the number of components before the curve turns flat. HyperSpy's
     *         {@code number_significant_components} is one more
     */
    static int index(double[] explainedVarianceRatio) {
        int last = Math.min(LAST_POINT, explainedVarianceRatio.length - 1);
        double first = logarithm(explainedVarianceRatio[0]);
        double slope = last == 0 ? 0 : (logarithm(explainedVarianceRatio[last]) - first) / last;
        int elbow = 0;
        double farthest = 0;
        for (int i = 0; i < last; i++) {
            // all distances from the chord are the vertical ones over the same length
            double distance = Math.abs(first + slope * i - logarithm(explainedVarianceRatio[i]));
            if (distance > farthest) {
                farthest = distance;
                elbow = i;
            }
        }
        return elbow;
    }

    private static double logarithm(double ratio) {
        return Math.log(Math.max(ratio, SMALLEST_RATIO));
    }
}

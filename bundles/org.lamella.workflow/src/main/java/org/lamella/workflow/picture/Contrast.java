package org.lamella.workflow.picture;

/**
 * How values are spread over the colours.
 *
 * @param lowPercentile percentile of the finite values that gets the lowest colour, 0 to 100
 * @param highPercentile percentile that gets the highest colour, above the lower one
 * @param gamma exponent applied to the position between the limits, above 0; below 1 brightens the low values
 * @param logarithmic whether equal ratios, not equal differences, get equal steps of colour; no effect on diverging maps
 */
public record Contrast(double lowPercentile, double highPercentile, double gamma, boolean logarithmic) {

    /** From the 0.5th to the 99.5th percentile, linear. */
    public static final Contrast DEFAULT = new Contrast(0.5, 99.5, 1, false);

    /** From the smallest to the largest value, linear. */
    public static final Contrast FULL = new Contrast(0, 100, 1, false);

    /** Checks the ranges. */
    public Contrast {
        if (!(lowPercentile >= 0 && lowPercentile < highPercentile && highPercentile <= 100)) {
            throw new IllegalArgumentException(
                    "Percentiles " + lowPercentile + " and " + highPercentile + " are not rising within 0 to 100");
        }
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Gamma must be above 0, not " + gamma);
        }
    }

    /**
     * The limits in words, for captions.
     *
     * @return for instance {@code percentiles 0.5 to 99.5}
     */
    public String caption() {
        String limits = lowPercentile == 0 && highPercentile == 100 ? "full range"
                : "percentiles " + plain(lowPercentile) + " to " + plain(highPercentile);
        return limits + (gamma == 1 ? "" : ", gamma " + plain(gamma)) + (logarithmic ? ", logarithmic" : "");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

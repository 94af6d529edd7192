package org.lamella.workflow.picture;

/**
 * A colour map with the values of its ends.
 *
 * @param colours the colour map
 * @param low value of the lowest colour
 * @param high value of the highest colour; equal to {@code low} when all values are the same
 * @param gamma exponent applied to the position between the ends
 * @param logarithmic whether positions follow the logarithm of the value; both ends are then positive
 */
public record ColourScale(ColourMap colours, double low, double high, double gamma, boolean logarithmic) {

    /**
     * The scale that suits a map. A diverging scale is symmetric about zero. When the percentiles coincide, as in a map that is empty but
     * for a few pixels, the full range is used.
     *
     * @param map the values; those that are not finite are passed over
     * @param colours the colour map
     * @param contrast percentiles of the ends, gamma and logarithm
     * @return the scale; from 0 to 0 when no value is finite
     */
    public static ColourScale of(double[] map, ColourMap colours, Contrast contrast) {
        if (contrast.logarithmic() && !colours.isDiverging()) {
            return logarithmic(map, colours, contrast);
        }
        Percentiles percentiles = Percentiles.of(map);
        if (percentiles.count() == 0) {
            return new ColourScale(colours, 0, 0, contrast.gamma(), false);
        }
        double low = percentiles.at(contrast.lowPercentile());
        double high = percentiles.at(contrast.highPercentile());
        if (low == high) {
            low = percentiles.at(0);
            high = percentiles.at(100);
        }
        if (colours.isDiverging()) {
            high = Math.max(Math.abs(low), Math.abs(high));
            low = -high;
        }
        return new ColourScale(colours, low, high, contrast.gamma(), false);
    }

    /** Percentiles of the positive values: only they have a logarithm. Without any the scale stays linear and flat. */
    private static ColourScale logarithmic(double[] map, ColourMap colours, Contrast contrast) {
        double[] positive = map.clone();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = positive[i] > 0 ? positive[i] : Double.NaN;
        }
        Contrast linear = new Contrast(contrast.lowPercentile(), contrast.highPercentile(), contrast.gamma(), false);
        ColourScale scale = of(positive, colours, linear);
        return new ColourScale(colours, scale.low, scale.high, scale.gamma, scale.low > 0);
    }

    /**
     * Where a value lies between the ends.
     *
     * @param value any number
     * @return 0 to 1; not a number for a value that is not
     */
    public double position(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        if (low == high) {
            return colours.isDiverging() ? 0.5 : 0;
        }
        double share = logarithmic ? Math.log(Math.max(value, low) / low) / Math.log(high / low) : (value - low) / (high - low);
        double clamped = Math.max(0, Math.min(1, share));
        if (gamma == 1) {
            return clamped;
        }
        // a diverging scale bends both arms alike, so that zero keeps its colour
        return colours.isDiverging() ? 0.5 + 0.5 * Math.copySign(Math.pow(Math.abs(2 * clamped - 1), gamma), clamped - 0.5)
                : Math.pow(clamped, gamma);
    }

    /**
     * The value at a position, the inverse of {@link #position}.
     *
     * @param position 0 to 1
     * @return a value from {@code low} to {@code high}
     */
    public double value(double position) {
        double share = colours.isDiverging()
                ? 0.5 + 0.5 * Math.copySign(Math.pow(Math.abs(2 * position - 1), 1 / gamma), position - 0.5)
                : Math.pow(position, 1 / gamma);
        return logarithmic ? low * Math.pow(high / low, share) : low + share * (high - low);
    }

    /**
     * The colour of a value.
     *
     * @param value any number
     * @return opaque ARGB; transparent for a value that is not a number
     */
    public int argb(double value) {
        return colours.argb(position(value));
    }
}

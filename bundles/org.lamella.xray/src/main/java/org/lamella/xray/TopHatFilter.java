package org.lamella.xray;

/**
 * The filter of F. H. Schamber (in T. G. Dzubay, X-ray Fluorescence Analysis of Environmental Samples, 1977, 241): the mean over a window
 * less the mean of two windows beside it. It turns every straight line into zero, and so a smooth background nearly so.
 *
 * @param half channels of the middle window on each side of its centre, 0 or more
 * @param side channels of each window beside it, 1 or more
 */
public record TopHatFilter(int half, int side) {

    /** Checks. */
    public TopHatFilter {
        if (half < 0 || side < 1) {
            throw new IllegalArgumentException("A filter of " + half + " and " + side + " channels");
        }
    }

    /**
     * The filter whose middle is a width of energies wide, and its sides half of that each.
     *
     * @param widthKeV width of the middle, keV
     * @param stepKeV width of a channel, keV
     * @return the filter
     */
    public static TopHatFilter of(double widthKeV, double stepKeV) {
        int half = Math.max(1, (int) Math.round(0.5 * (widthKeV / stepKeV - 1)));
        return new TopHatFilter(half, Math.max(1, (int) Math.round(0.5 * (2 * half + 1))));
    }

    /** How far the filter reaches from its centre. @return channels */
    public int reach() {
        return half + side;
    }

    /** Weight of a channel. @param distance from the centre, channels @return the weight; all add up to 0 */
    public double weight(int distance) {
        int d = Math.abs(distance);
        return d <= half ? 1.0 / (2 * half + 1) : d <= reach() ? -0.5 / side : 0;
    }

    /** Filters. @param spectrum by channel @return as many channels; zero where the filter would reach beyond the ends */
    public double[] apply(double[] spectrum) {
        double[] filtered = new double[spectrum.length];
        double[] until = new double[spectrum.length + 1];
        for (int i = 0; i < spectrum.length; i++) {
            until[i + 1] = until[i] + spectrum[i];
        }
        for (int i = reach(); i < spectrum.length - reach(); i++) {
            double middle = until[i + half + 1] - until[i - half];
            double all = until[i + reach() + 1] - until[i - reach()];
            filtered[i] = middle / (2 * half + 1) - 0.5 * (all - middle) / side;
        }
        return filtered;
    }

    /** The variance of each filtered channel. @param variances those of independent channels @return as many */
    public double[] variance(double[] variances) {
        double[] filtered = new double[variances.length];
        for (int i = reach(); i < variances.length - reach(); i++) {
            for (int d = -reach(); d <= reach(); d++) {
                filtered[i] += weight(d) * weight(d) * variances[i + d];
            }
        }
        return filtered;
    }
}

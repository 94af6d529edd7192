package org.lamella.workflow.chart;

import java.util.Arrays;
import java.util.Optional;

/** How values are spread over the height of a chart. */
public enum VerticalScale {
    /** Equal differences, equal steps. */ LINEAR("linear", "Linear"),
    /** Equal ratios, equal steps; values that are not positive lie on the lower end. */ LOGARITHMIC("logarithmic", "Logarithmic"),
    /** Steps of the square root, which give the noise of counts the same height everywhere. */ SQUARE_ROOT("square-root", "Square root");

    private final String id;
    private final String label;

    VerticalScale(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * A scale by its id.
     *
     * @param id for instance {@code linear}; may be null
     * @return empty when there is none
     */
    public static Optional<VerticalScale> named(String id) {
        return Arrays.stream(values()).filter(scale -> scale.id.equals(id)).findFirst();
    }

    /**
     * Name for files.
     *
     * @return lower case
     */
    public String id() {
        return id;
    }

    /**
     * Name for the user.
     *
     * @return a word or two
     */
    public String label() {
        return label;
    }

    /**
     * The scale after this one, in turn.
     *
     * @return linear, logarithmic, square root, and linear again
     */
    public VerticalScale next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /**
     * Where a value lies between the ends of an axis.
     *
     * @param value any number
     * @param low value of the lower end, above 0 on a logarithmic scale
     * @param high value of the upper end, above the lower
     * @return 0 at the lower end, 1 at the upper, beyond them outside
     */
    public double share(double value, double low, double high) {
        return switch (this) {
            case LINEAR -> (value - low) / (high - low);
            case LOGARITHMIC -> Math.log(Math.max(value, Double.MIN_NORMAL) / low) / Math.log(high / low);
            case SQUARE_ROOT -> (root(value) - root(low)) / (root(high) - root(low));
        };
    }

    /**
     * The value at a place, the inverse of {@link #share}.
     *
     * @param share 0 at the lower end, 1 at the upper
     * @param low value of the lower end
     * @param high value of the upper end
     * @return the value
     */
    public double value(double share, double low, double high) {
        return switch (this) {
            case LINEAR -> low + share * (high - low);
            case LOGARITHMIC -> low * Math.pow(high / low, share);
            case SQUARE_ROOT -> square(root(low) + share * (root(high) - root(low)));
        };
    }

    /** Odd, so that the few values below zero that a background subtraction leaves have their place too. */
    private static double root(double value) {
        return Math.copySign(Math.sqrt(Math.abs(value)), value);
    }

    private static double square(double root) {
        return Math.copySign(root * root, root);
    }
}

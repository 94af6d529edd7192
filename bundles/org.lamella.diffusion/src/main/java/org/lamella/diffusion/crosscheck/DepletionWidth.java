package org.lamella.diffusion.crosscheck;

import java.util.OptionalDouble;

/**
 * The width of a zone that is depleted of an element, or enriched in it, beside an interface: the distance from the interface at which
 * the element has come back by a given share from its value at the interface to its value far away.
 */
public final class DepletionWidth {

    /** Share of the half-depth width. */
    public static final double HALF_DEPTH = 0.5;
    /** Share of the 90 % width. */
    public static final double NINETY_PERCENT = 0.9;

    private DepletionWidth() {
    }

    /**
     * The width.
     *
     * @param distance distances from the interface, rising, the first one being the interface
     * @param values the element's content there, in any unit; the first is that at the interface, the last that far away
     * @param share share of the difference, for instance {@link #HALF_DEPTH}
     * @return in the unit of the distance; empty where interface and far field do not differ
     */
    public static OptionalDouble of(double[] distance, double[] values, double share) {
        double atInterface = values[0];
        double far = values[values.length - 1];
        if (!(Math.abs(far - atInterface) > 1e-9 * Math.max(Math.abs(far), Math.abs(atInterface)))) {
            return OptionalDouble.empty();
        }
        double level = atInterface + share * (far - atInterface);
        double sign = Math.signum(far - atInterface);
        for (int j = 1; j < values.length; j++) {
            if (sign * (values[j] - level) >= 0) {
                double part = (level - values[j - 1]) / (values[j] - values[j - 1]);
                return OptionalDouble.of(distance[j - 1] + part * (distance[j] - distance[j - 1]) - distance[0]);
            }
        }
        return OptionalDouble.empty();
    }
}

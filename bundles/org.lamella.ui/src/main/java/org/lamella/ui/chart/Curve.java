package org.lamella.ui.chart;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A curve of a chart.
 *
 * @param name name in the legend
 * @param x horizontal values, rising; shared, not copied
 * @param y vertical values, as many; those that are not numbers leave a gap; shared, not copied
 * @param sigma standard deviations drawn as a band, as many; shared, not copied
 * @param style how it is drawn
 * @param colour number of its colour in the palette
 * @param rgb a colour of its own, red, green and blue, one byte each
 */
public record Curve(String name, double[] x, double[] y, Optional<double[]> sigma, Style style, int colour, OptionalInt rgb) {

    /** How a curve is drawn. */
    public enum Style {
        /** A line. */ LINE,
        /** A line with the area below it tinted. */ FILLED,
        /** A line with a dot at each value. */ DOTTED,
        /** A dot at each value, with a bar for its standard deviation. */ POINTS,
        /** A broken line. */ DASHED
    }

    /** Checks the sizes. */
    public Curve {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(style, "style");
        if (x.length != y.length || sigma.isPresent() && sigma.get().length != y.length) {
            throw new IllegalArgumentException("A curve of " + x.length + " places and " + y.length + " values");
        }
    }

    /**
     * A curve without errors. @param name name @param x places @param y values @param style style @param colour colour number @return the
     * curve
     */
    public static Curve of(String name, double[] x, double[] y, Style style, int colour) {
        return new Curve(name, x, y, Optional.empty(), style, colour, OptionalInt.empty());
    }

    /**
     * A curve with errors. @param name name @param x places @param y values @param sigma standard deviations, may be empty @param style
     * style
     * @param colour colour number @return the curve
     */
    public static Curve withErrors(String name, double[] x, double[] y, Optional<double[]> sigma, Style style, int colour) {
        return new Curve(name, x, y, sigma, style, colour, OptionalInt.empty());
    }

    /** The curve in a colour of its own. @param colourRgb red, green and blue, one byte each @return a copy */
    public Curve in(int colourRgb) {
        return new Curve(name, x, y, sigma, style, colour, OptionalInt.of(colourRgb));
    }

    /** The point nearest to a place. @param place on the horizontal axis @return its index, -1 without points */
    public int nearest(double place) {
        int at = firstFrom(place);
        if (at == x.length || at > 0 && place - x[at - 1] < x[at] - place) {
            return at - 1;
        }
        return at;
    }

    /** First point at or after a place. */
    int firstFrom(double place) {
        int low = 0;
        int high = x.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package org.lamella.ui.session;

import java.util.Objects;
import org.lamella.workflow.picture.ColourMap;
import org.lamella.workflow.picture.Contrast;

/**
 * How maps are coloured.
 *
 * @param colours for counts and abundances
 * @param signedColours for maps with negative values, as principal components have
 * @param contrast how values are spread over the colours
 */
public record MapDisplay(ColourMap colours, ColourMap signedColours, Contrast contrast) {

    /** Viridis; blue, white and red for signed maps. */
    public static final MapDisplay DEFAULT = new MapDisplay(ColourMap.VIRIDIS, ColourMap.BLUE_WHITE_RED, Contrast.DEFAULT);

    /** Values this small beside the largest are roundings, not negative values, in the map of a non-negative factorisation. */
    private static final double NEGLIGIBLE = 1e-6;
    private static final double TWO_SIDED = 1.0 / 3;

    /** Refuses missing values. */
    public MapDisplay {
        Objects.requireNonNull(colours, "colours");
        Objects.requireNonNull(signedColours, "signedColours");
        Objects.requireNonNull(contrast, "contrast");
    }

    /** The colours for a map. @param map its values @return those for signed maps when it is two-sided */
    public ColourMap coloursFor(double[] map) {
        return isTwoSided(map) ? signedColours : colours;
    }

    /** The same with other colours for maps of a kind. @param signed which kind @param map the colours @return a copy */
    public MapDisplay withColours(boolean signed, ColourMap map) {
        return new MapDisplay(signed ? colours : map, signed ? map : signedColours, contrast);
    }

    /** The same with another contrast. @param newContrast the contrast @return a copy */
    public MapDisplay withContrast(Contrast newContrast) {
        return new MapDisplay(colours, signedColours, newContrast);
    }

    /** Whether a map has negative values. @param map its values @return false when they are negligible */
    public static boolean isSigned(double[] map) {
        return isBelowZeroBy(NEGLIGIBLE, map);
    }

    /**
     * Whether both signs of a map mean something. Counts above a background scatter about zero where there are none, and colours that are
     * symmetric about zero would spend half of them on that.
     *
     * @param map its values
     * @return true when the lowest value is as far below zero as a third of the highest is above
     */
    public static boolean isTwoSided(double[] map) {
        return isBelowZeroBy(TWO_SIDED, map);
    }

    private static boolean isBelowZeroBy(double share, double... map) {
        double low = 0;
        double high = 0;
        for (double value : map) {
            low = Math.min(low, Double.isFinite(value) ? value : 0);
            high = Math.max(high, Double.isFinite(value) ? value : 0);
        }
        return -low > share * high;
    }
}

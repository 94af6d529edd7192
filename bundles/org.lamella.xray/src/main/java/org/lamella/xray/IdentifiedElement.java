package org.lamella.xray;

import java.util.List;

/**
 * An element that was found in a spectrum.
 *
 * @param element the element
 * @param line the strongest line of the shell by which it shows best
 * @param counts counts of that shell
 * @param sigma their standard deviation
 * @param overlaps symbols of other elements found whose lines cannot well be parted from these
 * @param alternatives symbols of elements that were not found but whose lines look nearly the same
 */
public record IdentifiedElement(Element element, XrayLine line, double counts, double sigma, List<String> overlaps,
        List<String> alternatives) {

    private static final double CLEAR_SIGMA = 20;

    /** Copies the lists. */
    public IdentifiedElement {
        overlaps = List.copyOf(overlaps);
        alternatives = List.copyOf(alternatives);
    }

    /** How clear the element is of noise. @return counts over their standard deviation */
    public double significance() {
        return counts / sigma;
    }

    /**
     * Whether the element is there beyond doubt. What is less clear may also be the tail of a strong line, an edge in the background or
     * another thing that no line explains: look at it.
     *
     * @return true from twenty standard deviations on
     */
    public boolean isClear() {
        return significance() >= CLEAR_SIGMA;
    }
}

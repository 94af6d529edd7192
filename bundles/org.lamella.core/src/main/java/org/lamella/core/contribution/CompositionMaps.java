package org.lamella.core.contribution;

import java.util.List;
import java.util.Objects;

/**
 * Compositions of all pixels of a map with their errors. Arrays are shared, not copied.
 *
 * @param width columns
 * @param height rows; 1 for a line scan
 * @param sum composition of the sum spectrum, with facts and remarks that hold for the pixels too
 * @param elements one entry an element, in the order of {@code sum}
 * @param others further maps, such as the mass thickness; may be empty
 * @param remarks sentences the user must read about the pixels
 */
public record CompositionMaps(int width, int height, Composition sum, List<ElementMaps> elements, List<QuantityMap> others,
        List<String> remarks) {

    /** Copies the lists and checks the sizes. */
    public CompositionMaps {
        Objects.requireNonNull(sum, "sum");
        elements = List.copyOf(elements);
        others = List.copyOf(others);
        remarks = List.copyOf(remarks);
        int pixels = width * height;
        for (ElementMaps element : elements) {
            for (double[] map : List.of(element.netCounts, element.netCountsSigma, element.atomic, element.atomicSigma, element.mass,
                    element.massSigma)) {
                if (map.length != pixels) {
                    throw new IllegalArgumentException("A map of " + element.symbol + " has " + map.length + " pixels, not " + pixels);
                }
            }
        }
        for (QuantityMap other : others) {
            if (other.values.length != pixels || other.sigma.length != pixels) {
                throw new IllegalArgumentException("The map '" + other.name + "' has " + other.values.length + " values and "
                        + other.sigma.length + " errors on " + pixels + " pixels");
            }
        }
    }

    /**
     * The maps of one element, N values each, pixel {@code y * width + x}. Where a pixel has no counts of any element, fractions are not
     * numbers.
     *
     * @param symbol element symbol
     * @param line the line it was measured by
     * @param netCounts counts above background
     * @param netCountsSigma their standard deviations
     * @param atomic atomic fractions, 0 to 1
     * @param atomicSigma their standard deviations
     * @param mass mass fractions, 0 to 1
     * @param massSigma their standard deviations
     */
    public record ElementMaps(String symbol, String line, double[] netCounts, double[] netCountsSigma, double[] atomic,
            double[] atomicSigma, double[] mass, double[] massSigma) {
    }

    /**
     * A map of another quantity.
     *
     * @param name for the user
     * @param unit its unit
     * @param values N values
     * @param sigma their standard deviations
     */
    public record QuantityMap(String name, String unit, double[] values, double[] sigma) {
    }
}

package org.lamella.core.contribution;

import java.util.List;

/**
 * A composition with its errors.
 *
 * @param method name of the algorithm for the user
 * @param elements one row an element
 * @param remarks sentences the user must read: overlaps, what the errors leave out
 */
public record Composition(String method, List<Row> elements, List<String> remarks) {

    /** Copies the lists. */
    public Composition {
        elements = List.copyOf(elements);
        remarks = List.copyOf(remarks);
    }

    /**
     * One element.
     *
     * @param symbol element symbol
     * @param line the line it was measured by, for instance {@code Fe_Ka}
     * @param netCounts counts above background
     * @param netCountsSigma standard deviation of the net counts
     * @param atomicFraction 0 to 1
     * @param atomicFractionSigma its standard deviation
     * @param massFraction 0 to 1
     * @param massFractionSigma its standard deviation
     */
    public record Row(String symbol, String line, double netCounts, double netCountsSigma, double atomicFraction,
            double atomicFractionSigma, double massFraction, double massFractionSigma) {
    }
}

package org.lamella.xray;

import java.util.OptionalDouble;

/** Absorption edges of the subshells K to M5 by X-ray spectroscopy; the sources stand in {@code subshells.csv}. */
public final class AbsorptionEdges {

    private AbsorptionEdges() {
    }

    /**
     * The edge of a subshell.
     *
     * @param element the element
     * @param subshell the subshell
     * @return keV; empty when the element has no such subshell, or none in the table
     */
    public static OptionalDouble keV(Element element, Subshell subshell) {
        double edgeKeV = VacancyTable.edgeKeV(element, subshell);
        return Double.isFinite(edgeKeV) ? OptionalDouble.of(edgeKeV) : OptionalDouble.empty();
    }
}

package org.lamella.calphad;

import java.util.List;

/**
 * One sublattice of a phase, restricted to the elements of a system.
 *
 * @param sites sites per formula unit
 * @param constituents species that sit on it, elements in the order of the system, then other species, {@code VA} last
 */
public record Sublattice(double sites, List<String> constituents) {

    /** Copies the list. */
    public Sublattice {
        constituents = List.copyOf(constituents);
    }
}

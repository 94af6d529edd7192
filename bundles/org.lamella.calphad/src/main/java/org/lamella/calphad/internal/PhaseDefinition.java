package org.lamella.calphad.internal;

import java.util.List;
import java.util.Optional;

/**
 * A phase as a database defines it.
 *
 * @param name name in capitals
 * @param sites sites of each sublattice per formula unit
 * @param constituents species on each sublattice, as many lists as there are sites
 * @param magnetic parameters of the magnetic model
 * @param unsupported why no Gibbs energy can be made of it, empty when one can
 */
public record PhaseDefinition(String name, List<Double> sites, List<List<String>> constituents, Optional<Magnetism> magnetic,
        Optional<String> unsupported) {

    /** Copies the lists. */
    public PhaseDefinition {
        sites = List.copyOf(sites);
        constituents = constituents.stream().map(List::copyOf).toList();
    }
}

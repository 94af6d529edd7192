package org.lamella.calphad.internal;

import java.util.List;

/**
 * A parameter of a phase.
 *
 * @param quantity G (also what is written L), TC, BMAGN, MQ, MF, …
 * @param phase phase in capitals
 * @param species the diffusing species after {@code &}, empty for thermodynamic parameters
 * @param constituents constituents on each sublattice as written; {@link #ANY} stands for every one
 * @param order degree of the interaction, 0 for end-members
 * @param value its value over temperature
 * @param scope functions of its file
 * @param reference literature key as written, without a leading {@code REF:}; may be empty
 * @param line line in the file
 */
public record Parameter(String quantity, String phase, String species, List<List<String>> constituents, int order,
        TemperatureFunction value, FunctionScope scope, String reference, int line) {

    /** The wildcard constituent. */
    public static final String ANY = "*";

    /** Copies the lists. */
    public Parameter {
        constituents = constituents.stream().map(List::copyOf).toList();
    }

    /**
     * What must differ between two parameters that are both kept.
     *
     * @return quantity, phase, constituents and order
     */
    public Identity identity() {
        return new Identity(quantity, phase, species, constituents, order);
    }

    /**
     * What all orders of one interaction have in common.
     *
     * @return the identity of its order 0
     */
    public Identity interaction() {
        return new Identity(quantity, phase, species, constituents, 0);
    }

    /**
     * What a parameter is about, whatever its value.
     *
     * @param quantity quantity
     * @param phase phase
     * @param species diffusing species
     * @param constituents constituents on each sublattice
     * @param order degree
     */
    public record Identity(String quantity, String phase, String species, List<List<String>> constituents, int order) {
    }
}

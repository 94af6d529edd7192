package org.lamella.calphad.internal;

import java.util.Map;

/**
 * What sits on a site: an element, a vacancy (no atoms), or a molecule.
 *
 * @param name name in capitals
 * @param atoms atoms of each element in it
 * @param charge charge in units of the elementary charge
 */
public record Species(String name, Map<String, Double> atoms, double charge) {

    /** Name of the vacancy. */
    public static final String VACANCY = "VA";

    /** Name of the electron gas. */
    public static final String ELECTRON = "/-";

    /** Copies the map. */
    public Species {
        atoms = Map.copyOf(atoms);
    }

    /**
     * An element as a species.
     *
     * @param symbol symbol in capitals
     * @return the species; without atoms for the vacancy and the electron
     */
    public static Species element(String symbol) {
        return new Species(symbol, symbol.equals(VACANCY) || symbol.equals(ELECTRON) ? Map.of() : Map.of(symbol, 1.0),
                symbol.equals(ELECTRON) ? -1 : 0);
    }
}

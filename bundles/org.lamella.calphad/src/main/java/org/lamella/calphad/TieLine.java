package org.lamella.calphad;

import java.util.List;

/**
 * Two phases in equilibrium at an overall composition.
 *
 * @param components substitutional ones first
 * @param temperatureK temperature in K
 * @param first name of the first phase
 * @param second name of the second phase
 * @param firstU u-fractions of the first phase; shared, not to be changed
 * @param secondU u-fractions of the second phase; shared
 * @param potentials the common chemical potentials in J/mol; shared
 * @param secondFraction fraction of the substitutional atoms that is in the second phase, 0 to 1
 */
public record TieLine(List<String> components, double temperatureK, String first, String second, double[] firstU, double[] secondU,
        double[] potentials, double secondFraction) {

    /** Copies the list. */
    public TieLine {
        components = List.copyOf(components);
    }
}

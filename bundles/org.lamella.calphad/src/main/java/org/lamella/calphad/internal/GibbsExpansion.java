package org.lamella.calphad.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;

/**
 * Gibbs energy of a phase before its temperature is known. Immutable.
 *
 * @param sites sites of the sublattice of each site fraction
 * @param energy parameters G and L
 * @param curieTemperature parameters TC
 * @param moment parameters BMAGN
 * @param magnetism the magnetic model
 */
public record GibbsExpansion(double[] sites, ExpandableSum energy, ExpandableSum curieTemperature, ExpandableSum moment,
        Optional<Magnetism> magnetism) {

    /**
     * The Gibbs energy at a temperature.
     *
     * @param temperatureK temperature in K
     * @return the energy with a workspace of its own
     * @throws LamellaException when a function is missing
     */
    public GibbsEnergy at(double temperatureK) throws LamellaException {
        Set<String> extrapolated = new LinkedHashSet<>();
        double[] energyCoefficients = energy.coefficients(temperatureK, extrapolated);
        double[] curieCoefficients = curieTemperature.coefficients(temperatureK, extrapolated);
        double[] momentCoefficients = moment.coefficients(temperatureK, extrapolated);
        return new GibbsEnergy(this, temperatureK, energyCoefficients, curieCoefficients, momentCoefficients, List.copyOf(extrapolated));
    }
}

package org.lamella.calphad;

import java.util.List;
import org.lamella.core.LamellaException;

/** A phase in the compound-energy formalism, restricted to the elements of a system. Immutable. */
public final class PhaseModel {

    private PhaseModel() {
    }

    /**
     * Name of the phase.
     *
     * @return in capitals
     */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /**
     * The system that the phase was restricted to.
     *
     * @return elements in the order that was asked for
     */
    public List<String> elements() {
        throw new UnsupportedOperationException();
    }

    /**
     * The sublattices that have a constituent left; one that has not is an error when the model is made.
     *
     * @return sublattices; site fractions are counted through them in this order
     */
    public List<Sublattice> sublattices() {
        throw new UnsupportedOperationException();
    }

    /**
     * Expands the Gibbs energy for one temperature.
     *
     * @param temperatureK temperature in K
     * @return the phase at this temperature; cheap enough for every step of a temperature programme
     * @throws LamellaException when a function is missing or the temperature is no positive number
     */
    public PhaseAtTemperature at(double temperatureK) throws LamellaException {
        throw new UnsupportedOperationException();
    }
}

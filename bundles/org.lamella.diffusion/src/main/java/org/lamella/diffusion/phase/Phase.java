package org.lamella.diffusion.phase;

import org.lamella.core.LamellaException;

/** A phase as the solver sees it. Immutable, may be shared by threads. */
public interface Phase {

    /** Name, for the user. @return for instance {@code FCC_A1} */
    String name();

    /** Its components. @return the same for all phases of a problem */
    Components components();

    /**
     * The phase at a temperature.
     *
     * @param temperatureK temperature, K
     * @return a state with room of its own, for one thread
     * @throws LamellaException when the phase has no data at the temperature
     */
    PhaseState at(double temperatureK) throws LamellaException;
}

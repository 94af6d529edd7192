package org.lamella.diffusion.phase;

import org.lamella.core.LamellaException;

/** A phase with chemical potentials and mobilities. */
public abstract class ThermodynamicPhase implements Phase {

    private final String name;
    private final Components components;

    /**
     * A phase.
     *
     * @param name name, for the user
     * @param components its components
     */
    protected ThermodynamicPhase(String name, Components components) {
        this.name = name;
        this.components = components;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Components components() {
        return components;
    }

    @Override
    public final ThermodynamicState at(double temperatureK) throws LamellaException {
        return new ThermodynamicPhaseState(components, chemistry(temperatureK), temperatureK);
    }

    /**
     * What is known of the phase at a temperature.
     *
     * @param temperatureK temperature, K
     * @return with room of its own
     * @throws LamellaException when there are no data at the temperature
     */
    protected abstract PhaseChemistry chemistry(double temperatureK) throws LamellaException;
}

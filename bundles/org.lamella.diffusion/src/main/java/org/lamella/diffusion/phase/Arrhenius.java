package org.lamella.diffusion.phase;

/**
 * A tracer diffusivity D0 exp(-Q / RT).
 *
 * @param d0M2PerS frequency factor, m²/s
 * @param activationJPerMol activation energy, J/mol
 */
public record Arrhenius(double d0M2PerS, double activationJPerMol) {

    /**
     * The diffusivity.
     *
     * @param temperatureK K
     * @return m²/s
     */
    public double at(double temperatureK) {
        return d0M2PerS * Math.exp(-activationJPerMol / (ThermodynamicState.GAS_CONSTANT * temperatureK));
    }
}

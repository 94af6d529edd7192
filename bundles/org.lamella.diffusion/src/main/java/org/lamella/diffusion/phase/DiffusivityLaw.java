package org.lamella.diffusion.phase;

import java.util.Arrays;

/** Interdiffusivities as a function of composition and temperature. */
public interface DiffusivityLaw {

    /**
     * The interdiffusivities.
     *
     * @param unknowns array that holds the unknowns of a place
     * @param at where they begin
     * @param temperatureK temperature, K
     * @param d receives m x m values, m²/s, row by row
     */
    void diffusivities(double[] unknowns, int at, double temperatureK, double[] d);

    /**
     * Derivatives of the interdiffusivities.
     *
     * @param unknowns array that holds the unknowns of a place
     * @param at where they begin
     * @param temperatureK temperature, K
     * @param unknown by which unknown
     * @param slope receives m x m values, m²/s
     */
    default void slopes(double[] unknowns, int at, double temperatureK, int unknown, double[] slope) {
        Arrays.fill(slope, 0);
    }

    /** Whether they depend on the composition. @return false for a law that {@link #slopes} need not be asked of */
    default boolean dependsOnComposition() {
        return false;
    }

    /**
     * The same law, faster or slower.
     *
     * @param factor what the interdiffusivities are multiplied by
     * @return the law
     */
    default DiffusivityLaw times(double factor) {
        DiffusivityLaw plain = this;
        return new DiffusivityLaw() {
            @Override
            public void diffusivities(double[] unknowns, int at, double temperatureK, double[] d) {
                plain.diffusivities(unknowns, at, temperatureK, d);
                scale(d);
            }

            @Override
            public void slopes(double[] unknowns, int at, double temperatureK, int unknown, double[] slope) {
                plain.slopes(unknowns, at, temperatureK, unknown, slope);
                scale(slope);
            }

            private void scale(double[] values) {
                for (int i = 0; i < values.length; i++) {
                    values[i] *= factor;
                }
            }

            @Override
            public boolean dependsOnComposition() {
                return plain.dependsOnComposition();
            }
        };
    }

    /**
     * Constant interdiffusivities.
     *
     * @param d m x m values, m²/s, row by row
     * @return the law
     */
    static DiffusivityLaw constant(double[] d) {
        double[] own = d.clone();
        return (unknowns, at, temperatureK, target) -> System.arraycopy(own, 0, target, 0, own.length);
    }

    /**
     * Interdiffusivities D0 exp(-Q / RT).
     *
     * @param d0 frequency factors, m x m values, m²/s, row by row
     * @param activationJPerMol activation energies, m x m values, J/mol
     * @return the law
     */
    static DiffusivityLaw arrhenius(double[] d0, double[] activationJPerMol) {
        double[] factor = d0.clone();
        double[] energy = activationJPerMol.clone();
        return (unknowns, at, temperatureK, target) -> {
            for (int i = 0; i < factor.length; i++) {
                target[i] = factor[i] * Math.exp(-energy[i] / (ThermodynamicState.GAS_CONSTANT * temperatureK));
            }
        };
    }
}

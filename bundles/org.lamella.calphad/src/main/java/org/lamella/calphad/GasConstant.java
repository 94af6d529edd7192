package org.lamella.calphad;

/** The gas constant that all Gibbs energies, mobilities and diffusivities of this bundle use. */
public final class GasConstant {

    /** R in J/(mol K): CODATA 2018, 8.314462618, at the digits that assessed parameters deserve. */
    public static final double J_PER_MOL_K = 8.31446;

    private GasConstant() {
    }
}

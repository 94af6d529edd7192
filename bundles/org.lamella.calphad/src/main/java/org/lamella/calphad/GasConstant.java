package org.lamella.calphad;

/** The gas constant that all Gibbs energies, mobilities and diffusivities of this bundle use. */
public final class GasConstant {

    /** R in J/(mol K), exact since the SI of 2019 (CODATA 2018). Older assessments used 8.31451, which changes energies by 6 ppm of RT. */
    public static final double J_PER_MOL_K = 8.31446261815324;

    private GasConstant() {
    }
}

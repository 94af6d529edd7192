package org.lamella.calphad;

/**
 * Interdiffusion in the number-fixed frame of the substitutional atoms, over u-fractions.
 *
 * <p>In the lattice frame J_k = -(L_k/V_S) grad mu_k with L_k = u_k M_k for substitutional and u_k y_Va M_k for interstitial components;
 * the number-fixed frame subtracts u_k times the sum of the substitutional fluxes from every flux, those of interstitials included
 * (Andersson and Agren, J. Appl. Phys. 72 (1992) 1350). V_S is the volume per mole of substitutional atoms.
 */
public final class Interdiffusion {

    /** Whether the flux of an interstitial is proportional to the vacant sites beside it. */
    public enum VacancyFactor {
        /** L_I = u_I y_Va M_I, the usual definition of the interstitial mobility. */
        INCLUDED,
        /** L_I = u_I M_I, for mobilities that contain the vacancies, or phases with next to none. */
        OMITTED
    }

    /**
     * Diffusion in a phase.
     *
     * @param phase thermodynamics
     * @param mobility mobilities of the same components
     * @param vacancies whether interstitial mobilities are multiplied by the vacancy fraction
     */
    public Interdiffusion(SubstitutionalPhase phase, MobilityModel mobility, VacancyFactor vacancies) {
        throw new UnsupportedOperationException();
    }

    /**
     * Kinetic coefficients of the number-fixed frame: V_S J_k = -sum_i L_ki grad mu_i.
     *
     * @param u u-fractions, length n
     * @param l receives L_ki at k*n + i in m2 mol/(J s)
     */
    public void kinetics(double[] u, double[] l) {
        throw new UnsupportedOperationException();
    }

    /**
     * Interdiffusion matrix D^n_kj: V_S J_k = -sum_j D^n_kj grad u_j over the components but the dependent one.
     *
     * @param u u-fractions, length n
     * @param dependent index of the dependent substitutional component
     * @param d receives D^n_kj in m2/s, (n-1)*(n-1), row by row, the dependent component left out
     */
    public void matrix(double[] u, int dependent, double[] d) {
        throw new UnsupportedOperationException();
    }

    /**
     * Thermodynamic factors (d mu_i/d u_j - d mu_i/d u_n)/RT, without the second term for interstitial j.
     *
     * @param u u-fractions, length n
     * @param dependent index n of the dependent substitutional component
     * @param factors receives n rows of n-1 columns, the dependent component left out of the columns
     */
    public void thermodynamicFactors(double[] u, int dependent, double[] factors) {
        throw new UnsupportedOperationException();
    }

    /**
     * Tracer diffusivities RT M_k.
     *
     * @param u u-fractions, length n
     * @param d receives D*_k in m2/s
     */
    public void tracerDiffusivities(double[] u, double[] d) {
        throw new UnsupportedOperationException();
    }
}

package org.lamella.diffusion.phase;

/**
 * Chemical potentials and mobilities of a phase at one temperature, from which {@link ThermodynamicPhase} makes fluxes. With room of its
 * own, for one thread.
 */
public interface PhaseChemistry {

    /**
     * The chemical potentials.
     *
     * @param u n u-fractions, all above zero
     * @param mu receives n values, J/mol
     * @param dMuDu receives n x n values, row by row, derivatives by each u-fraction alone; by the substitutional ones only differences
     *        between columns are used, so any extension beyond a sum of one will do
     */
    void potentials(double[] u, double[] mu, double[] dMuDu);

    /**
     * The mobilities in the lattice frame: J_k = -(u_k M_k / V) grad mu_k. For interstitial components with the share of vacant sites.
     *
     * @param u n u-fractions, all above zero
     * @param m receives n values, m² mol/(J s)
     * @param dMDu receives n x n values, row by row, derivatives as above
     */
    void mobilities(double[] u, double[] m, double[] dMDu);

    /** Interstitial sites. @return number a substitutional atom; infinite where there is no limit */
    double interstitialSites();
}

package org.lamella.calphad;

import java.util.Arrays;

/**
 * Interdiffusion in the number-fixed frame of the substitutional atoms, over u-fractions.
 *
 * <p>In the lattice frame J_k = -(L_k/V_S) grad mu_k with L_k = u_k M_k for substitutional and u_k y_Va M_k for interstitial components;
 * the number-fixed frame subtracts u_k times the sum of the substitutional fluxes from every flux, those of interstitials included
 * (Andersson and Agren, J. Appl. Phys. 72 (1992) 1350, equations 15 to 19). V_S is the volume per mole of substitutional atoms.
 *
 * <p>An instance has a workspace of its own: no call allocates, and it belongs to one thread.
 */
public final class Interdiffusion {

    /** Whether the flux of an interstitial is proportional to the vacant sites beside it. */
    public enum VacancyFactor {
        /** L_I = u_I y_Va M_I, the usual definition of the interstitial mobility. */
        INCLUDED,
        /** L_I = u_I M_I, for mobilities that contain the vacancies, or phases with next to none. */
        OMITTED
    }

    private final SubstitutionalPhase phase;
    private final MobilityModel mobility;
    private final VacancyFactor vacancies;
    private final int n;
    private final double[] m;
    private final double[] mu;
    private final double[] slopes;
    private final double[] kinetics;

    /**
     * Diffusion in a phase.
     *
     * @param phase thermodynamics; its workspace is shared
     * @param mobility mobilities of the same components at the same temperature; its workspace is shared
     * @param vacancies whether interstitial mobilities are multiplied by the vacancy fraction
     */
    public Interdiffusion(SubstitutionalPhase phase, MobilityModel mobility, VacancyFactor vacancies) {
        if (!phase.components().equals(mobility.components()) || phase.temperatureK() != mobility.temperatureK()) {
            throw new IllegalArgumentException("Thermodynamics and mobilities must be of the same components at the same temperature");
        }
        this.phase = phase;
        this.mobility = mobility;
        this.vacancies = vacancies;
        n = phase.components().size();
        m = new double[n];
        mu = new double[n];
        slopes = new double[n * n];
        kinetics = new double[n * n];
    }

    /**
     * Kinetic coefficients of the number-fixed frame: V_S J_k = -sum_i L_ki grad mu_i.
     *
     * @param u u-fractions, length n
     * @param l receives L_ki at k*n + i in m2 mol/(J s)
     */
    public void kinetics(double[] u, double[] l) {
        mobility.mobilities(u, m);
        double vacant = vacancies == VacancyFactor.INCLUDED ? phase.vacancyFraction(u) : 1;
        int substitutional = phase.substitutional();
        Arrays.fill(l, 0, n * n, 0);
        for (int i = 0; i < n; i++) {
            double own = i < substitutional ? u[i] * m[i] : u[i] * vacant * m[i];
            l[i * n + i] = own;
            for (int k = 0; k < n && i < substitutional; k++) {
                l[k * n + i] -= u[k] * own;
            }
        }
    }

    /**
     * Interdiffusion matrix D^n_kj: V_S J_k = -sum_j D^n_kj grad u_j over the components but the dependent one.
     *
     * @param u u-fractions, length n, all positive
     * @param dependent index of the dependent substitutional component
     * @param d receives D^n_kj in m2/s, (n-1)*(n-1), row by row, the dependent component left out
     */
    public void matrix(double[] u, int dependent, double[] d) {
        kinetics(u, kinetics);
        phase.potentialDerivatives(u, mu, slopes);
        int entry = 0;
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                if (k != dependent && j != dependent) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += kinetics[k * n + i] * slope(i, j, dependent);
                    }
                    d[entry++] = sum;
                }
            }
        }
    }

    /** d mu_i/d u_j at the expense of the dependent component, which interstitials do not replace. */
    private double slope(int i, int j, int dependent) {
        return j < phase.substitutional() ? slopes[i * n + j] - slopes[i * n + dependent] : slopes[i * n + j];
    }

    /**
     * Thermodynamic factors (d mu_i/d u_j - d mu_i/d u_n)/RT, without the second term for interstitial j.
     *
     * @param u u-fractions, length n, all positive
     * @param dependent index of the dependent substitutional component
     * @param factors receives n rows of n-1 columns, the dependent component left out of the columns
     */
    public void thermodynamicFactors(double[] u, int dependent, double[] factors) {
        phase.potentialDerivatives(u, mu, slopes);
        double rt = GasConstant.J_PER_MOL_K * phase.temperatureK();
        int entry = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j != dependent) {
                    factors[entry++] = slope(i, j, dependent) / rt;
                }
            }
        }
    }

    /**
     * Tracer diffusivities RT M_k.
     *
     * @param u u-fractions, length n
     * @param d receives D*_k in m2/s
     */
    public void tracerDiffusivities(double[] u, double[] d) {
        mobility.mobilities(u, d);
        double rt = GasConstant.J_PER_MOL_K * phase.temperatureK();
        for (int k = 0; k < n; k++) {
            d[k] *= rt;
        }
    }
}

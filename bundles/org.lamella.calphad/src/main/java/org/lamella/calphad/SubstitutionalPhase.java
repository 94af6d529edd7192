package org.lamella.calphad;

import java.util.List;
import org.lamella.core.LamellaException;

/**
 * A phase with one substitutional sublattice and at most one interstitial sublattice that holds vacancies, over u-fractions.
 *
 * <p>u_k is the amount of k per mole of substitutional atoms. Site fractions are y_M = u_M and y_I = u_I a/c for a and c sites. The domain
 * is u &gt; 0 with the sum of the substitutional ones 1 and a vacancy left (sum of u_I a/c &lt; 1); at u_k = 0 the potential of k is minus
 * infinity, and beyond it nothing is a number.
 *
 * <p>An instance has a workspace of its own: no call allocates, and it belongs to one thread ({@link #copy()}).
 */
public final class SubstitutionalPhase {

    private final PhaseAtTemperature phase;
    private final SubstitutionalSites sites;
    private final double[] y;
    private final double[] gradient;
    private final double[] hessian;
    private final double[] radial;

    private SubstitutionalPhase(PhaseAtTemperature phase, SubstitutionalSites sites) {
        this.phase = phase;
        this.sites = sites;
        int variables = phase.siteFractions();
        y = new double[variables];
        gradient = new double[variables];
        hessian = new double[variables * variables];
        radial = new double[variables];
    }

    /**
     * Takes a phase over u-fractions.
     *
     * @param phase the phase at its temperature; its workspace is shared
     * @return the view
     * @throws LamellaException when the phase has other sublattices than one substitutional and at most one interstitial with vacancies
     */
    public static SubstitutionalPhase of(PhaseAtTemperature phase) throws LamellaException {
        return new SubstitutionalPhase(phase, SubstitutionalSites.of(phase.model()));
    }

    /**
     * The phase.
     *
     * @return the phase over site fractions
     */
    public PhaseAtTemperature phase() {
        return phase;
    }

    /**
     * The components, n of them.
     *
     * @return elements, substitutional ones first, each group in the order of the system
     */
    public List<String> components() {
        return sites.components();
    }

    /**
     * How many components are substitutional.
     *
     * @return the first so many of {@link #components()}
     */
    public int substitutional() {
        return sites.substitutional();
    }

    /**
     * The temperature.
     *
     * @return in K
     */
    public double temperatureK() {
        return phase.temperatureK();
    }

    /**
     * The same phase for another thread.
     *
     * @return shares what is immutable, has a workspace of its own
     */
    public SubstitutionalPhase copy() {
        return new SubstitutionalPhase(phase.copy(), sites);
    }

    /**
     * Fraction of interstitial sites that is vacant.
     *
     * @param u u-fractions
     * @return y_Va; 1 where the phase has no interstitial sublattice
     */
    public double vacancyFraction(double[] u) {
        double occupied = 0;
        for (int k = sites.substitutional(); k < sites.components().size(); k++) {
            occupied += u[k];
        }
        return occupied == 0 ? 1 : 1 - occupied * sites.substitutionalSites() / sites.interstitialSites();
    }

    /**
     * Largest sum of interstitial u-fractions, at which no vacancy is left.
     *
     * @return c/a; 0 without an interstitial sublattice
     */
    public double interstitialCapacity() {
        return sites.interstitialSites() / sites.substitutionalSites();
    }

    /**
     * Site fractions of a composition.
     *
     * @param u u-fractions, length n
     * @param siteFractions receives the site fractions in the order of {@link PhaseModel#sublattices()}
     */
    public void siteFractions(double[] u, double[] siteFractions) {
        sites.siteFractions(u, siteFractions);
    }

    /**
     * Gibbs energy.
     *
     * @param u u-fractions, length n
     * @return J per mole of substitutional atoms
     */
    public double energy(double[] u) {
        sites.siteFractions(u, y);
        return phase.energy(y) / sites.substitutionalSites();
    }

    /**
     * Chemical potentials, mu_M = (G + dG/dy_M + dG/dy_Va - sum y dG/dy)/a and mu_I = (dG/dy_I - dG/dy_Va)/c.
     *
     * @param u u-fractions, length n
     * @param mu receives the potentials in J/mol, referred to the reference states of the database
     */
    public void potentials(double[] u, double[] mu) {
        sites.siteFractions(u, y);
        potentialsOf(phase.energy(y, gradient), mu);
    }

    private void potentialsOf(double energy, double[] mu) {
        int[] variable = sites.variable();
        int vacancy = sites.vacancy();
        double base = energy;
        for (int i = 0; i < y.length; i++) {
            // an absent component's gradient is infinite, its share 0
            base -= y[i] == 0 ? 0 : y[i] * gradient[i];
        }
        double hole = vacancy < 0 ? 0 : gradient[vacancy];
        for (int k = 0; k < variable.length; k++) {
            mu[k] = k < sites.substitutional() ? (base + hole + gradient[variable[k]]) / sites.substitutionalSites()
                    : (gradient[variable[k]] - hole) / sites.interstitialSites();
        }
    }

    /**
     * Potentials with their derivatives, every u_j varied alone.
     *
     * <p>The formulas of {@link #potentials} are differentiated as they stand, y_Va following u_I. A single column for a substitutional j
     * leaves the plane of sum 1 and has no meaning of its own; meaningful are the columns of interstitials and the differences
     * d/du_j - d/du_n between substitutional ones, whatever the dependent n.
     *
     * @param u u-fractions, length n, all positive
     * @param mu receives the potentials in J/mol
     * @param dMuDu receives d mu_i/d u_j at i*n + j, J/mol
     */
    public void potentialDerivatives(double[] u, double[] mu, double[] dMuDu) {
        sites.siteFractions(u, y);
        potentialsOf(phase.energy(y, gradient, hessian), mu);
        int variables = y.length;
        int[] variable = sites.variable();
        int vacancy = sites.vacancy();
        int n = variable.length;
        for (int j = 0; j < variables; j++) {
            double sum = 0;
            for (int i = 0; i < variables; i++) {
                sum += y[i] * hessian[i * variables + j];
            }
            radial[j] = sum;
        }
        double a = sites.substitutionalSites();
        double c = sites.interstitialSites();
        for (int k = 0; k < n; k++) {
            int row = variable[k] * variables;
            boolean substitutional = k < sites.substitutional();
            double holeByHole = derivative(row, vacancy, vacancy, substitutional);
            for (int j = 0; j < n; j++) {
                double slope = derivative(row, vacancy, variable[j], substitutional);
                double perSite = substitutional ? slope / a : slope / c;
                dMuDu[k * n + j] = j < sites.substitutional() ? perSite
                        : (perSite - (substitutional ? holeByHole / a : holeByHole / c)) * a / c;
            }
        }
    }

    SubstitutionalSites sites() {
        return sites;
    }

    /** Derivative by the site fraction j of a times mu_M or c times mu_I, of which the row of the Hessian is given. */
    private double derivative(int row, int vacancy, int j, boolean substitutional) {
        if (j < 0) {
            return 0;
        }
        double own = hessian[row + j];
        double hole = vacancy < 0 ? 0 : hessian[vacancy * y.length + j];
        return substitutional ? own + hole - radial[j] : own - hole;
    }
}

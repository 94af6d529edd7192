package org.lamella.calphad;

import java.util.List;
import org.lamella.core.LamellaException;

/**
 * A phase with one substitutional sublattice and at most one interstitial sublattice that holds vacancies, over u-fractions.
 *
 * <p>u_k is the amount of k per mole of substitutional atoms. Site fractions are y_M = u_M and y_I = u_I a/c for a and c sites. The domain
 * is u &gt; 0 with the sum of the substitutional ones 1 and a vacancy left (sum of u_I a/c &lt; 1); at u_k = 0 the potential of k is minus
 * infinity, and beyond it not a number.
 *
 * <p>An instance has a workspace of its own: no call allocates, and it belongs to one thread ({@link #copy()}).
 */
public final class SubstitutionalPhase {

    private SubstitutionalPhase() {
    }

    /**
     * Takes a phase over u-fractions.
     *
     * @param phase the phase at its temperature; its workspace is shared
     * @return the view
     * @throws LamellaException when the phase has other sublattices than one substitutional and at most one interstitial with vacancies
     */
    public static SubstitutionalPhase of(PhaseAtTemperature phase) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * The phase.
     *
     * @return the phase over site fractions
     */
    public PhaseAtTemperature phase() {
        throw new UnsupportedOperationException();
    }

    /**
     * The components, n of them.
     *
     * @return elements, substitutional ones first, each group in the order of the system
     */
    public List<String> components() {
        throw new UnsupportedOperationException();
    }

    /**
     * How many components are substitutional.
     *
     * @return the first so many of {@link #components()}
     */
    public int substitutional() {
        throw new UnsupportedOperationException();
    }

    /**
     * The temperature.
     *
     * @return in K
     */
    public double temperatureK() {
        throw new UnsupportedOperationException();
    }

    /**
     * The same phase for another thread.
     *
     * @return shares what is immutable, has a workspace of its own
     */
    public SubstitutionalPhase copy() {
        throw new UnsupportedOperationException();
    }

    /**
     * Fraction of interstitial sites that is vacant.
     *
     * @param u u-fractions
     * @return y_Va; 1 where the phase has no interstitial sublattice
     */
    public double vacancyFraction(double[] u) {
        throw new UnsupportedOperationException();
    }

    /**
     * Largest sum of interstitial u-fractions: c/a, at which no vacancy is left; 0 without an interstitial sublattice.
     *
     * @return c/a
     */
    public double interstitialCapacity() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gibbs energy.
     *
     * @param u u-fractions, length n
     * @return J per mole of substitutional atoms
     */
    public double energy(double[] u) {
        throw new UnsupportedOperationException();
    }

    /**
     * Chemical potentials, mu_M = (G + dG/dy_M + dG/dy_Va - sum y dG/dy)/a and mu_I = (dG/dy_I - dG/dy_Va)/c.
     *
     * @param u u-fractions, length n
     * @param mu receives the potentials in J/mol, referred to the database's reference states
     */
    public void potentials(double[] u, double[] mu) {
        throw new UnsupportedOperationException();
    }

    /**
     * Potentials with their derivatives, every u_j varied alone.
     *
     * <p>The formulas of {@link #potentials} are differentiated as they stand, y_Va following u_I. A single column for a substitutional j
     * leaves the plane of sum 1 and has no meaning of its own; meaningful are the columns of interstitials and the differences
     * d/du_j - d/du_n between substitutional ones, whatever the dependent n.
     *
     * @param u u-fractions, length n
     * @param mu receives the potentials in J/mol
     * @param dMuDu receives d mu_i/d u_j at i*n + j, J/mol
     */
    public void potentialDerivatives(double[] u, double[] mu, double[] dMuDu) {
        throw new UnsupportedOperationException();
    }
}

package org.lamella.diffusion;

import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.PhaseChemistry;
import org.lamella.diffusion.phase.ThermodynamicPhase;
import org.lamella.diffusion.phase.ThermodynamicState;

/**
 * A regular solution on the substitutional sites and, when there is an interstitial component, a second lattice with as many sites; with
 * mobilities that depend on the composition: everything a real phase has, in closed form.
 */
final class RegularChemistry extends ThermodynamicPhase {

    private final double[] reference;
    private final double[][] interaction;
    private final double[] tracerM2PerS;
    private final double sensitivity;

    /**
     * A phase.
     *
     * @param reference potentials of the pure components, J/mol
     * @param interaction L_ij, J/mol, symmetric; energies sum over pairs of u_i u_j L_ij
     * @param tracerM2PerS RT M at zero content
     * @param sensitivity how ln M rises with the first component
     */
    RegularChemistry(String name, Components components, double[] reference, double[][] interaction, double[] tracerM2PerS,
            double sensitivity) {
        super(name, components);
        this.reference = reference;
        this.interaction = interaction;
        this.tracerM2PerS = tracerM2PerS;
        this.sensitivity = sensitivity;
    }

    @Override
    protected PhaseChemistry chemistry(double temperatureK) {
        Components components = components();
        int n = components.count();
        double rt = ThermodynamicState.GAS_CONSTANT * temperatureK;
        boolean interstitial = components.substitutional() < n;
        return new PhaseChemistry() {
            @Override
            public void potentials(double[] u, double[] mu, double[] dMuDu) {
                // G per substitutional atom; potentials of the homogeneous extension in the substitutional components
                double total = 0;
                for (int j = 0; j < components.substitutional(); j++) {
                    total += u[j];
                }
                double vacant = 1;
                for (int i = components.substitutional(); i < n; i++) {
                    vacant -= u[i] / total;
                }
                double pairs = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        pairs += 0.5 * interaction[i][j] * u[i] * u[j] / (total * total);
                    }
                }
                for (int i = 0; i < n; i++) {
                    boolean metal = i < components.substitutional();
                    double field = 0;
                    for (int j = 0; j < n; j++) {
                        field += interaction[i][j] * u[j] / total;
                    }
                    mu[i] = reference[i] + rt * Math.log(u[i] / total) + field
                            + (metal ? (interstitial ? rt * Math.log(vacant) : 0) - pairs : -rt * Math.log(vacant));
                }
                slopes(u, dMuDu);
            }

            /** Derivatives at a sum of one. */
            private void slopes(double[] u, double[] dMuDu) {
                double vacant = 1;
                for (int i = components.substitutional(); i < n; i++) {
                    vacant -= u[i];
                }
                double[] fields = new double[n];
                double pairs = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        fields[i] += interaction[i][j] * u[j];
                    }
                    pairs += 0.5 * fields[i] * u[i];
                }
                for (int i = 0; i < n; i++) {
                    boolean metal = i < components.substitutional();
                    for (int j = 0; j < n; j++) {
                        boolean byMetal = j < components.substitutional();
                        // With a sum of one, d total = 1 for a metal, 0 else
                        double dTotal = byMetal ? 1 : 0;
                        double dVacant = byMetal ? 1 - vacant : -1;
                        double dPairs = fields[j] - 2 * pairs * dTotal;
                        dMuDu[i * n + j] = (i == j ? rt / u[i] : 0) - rt * dTotal + interaction[i][j] - fields[i] * dTotal
                                + (metal ? (interstitial ? rt * dVacant / vacant : 0) - dPairs : -rt * dVacant / vacant);
                    }
                }
            }

            @Override
            public void mobilities(double[] u, double[] m, double[] dMDu) {
                double vacant = 1;
                for (int i = components.substitutional(); i < n; i++) {
                    vacant -= u[i];
                }
                for (int i = 0; i < n; i++) {
                    boolean metal = i < components.substitutional();
                    double plain = tracerM2PerS[i] / rt * Math.exp(sensitivity * u[0]);
                    m[i] = metal ? plain : plain * vacant;
                    for (int j = 0; j < n; j++) {
                        dMDu[i * n + j] = (j == 0 ? sensitivity * m[i] : 0)
                                - (!metal && j >= components.substitutional() ? plain : 0);
                    }
                }
            }

            @Override
            public double interstitialSites() {
                return interstitial ? 1 : Double.POSITIVE_INFINITY;
            }
        };
    }
}

package org.lamella.diffusion.phase;

import java.util.Arrays;
import java.util.Objects;

/**
 * A phase without thermodynamics, of which only interdiffusivities are known: J = -D grad u.
 *
 * @param name name, for the user
 * @param components its components
 * @param law the interdiffusivities
 * @param interstitialSites interstitial sites a substitutional atom; infinite where there is no limit
 */
public record FickianPhase(String name, Components components, DiffusivityLaw law, double interstitialSites) implements Phase {

    /** Refuses missing values. */
    public FickianPhase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(components, "components");
        Objects.requireNonNull(law, "law");
    }

    /**
     * A phase without a limit of interstitial atoms.
     *
     * @param name name, for the user
     * @param components its components
     * @param law the interdiffusivities
     */
    public FickianPhase(String name, Components components, DiffusivityLaw law) {
        this(name, components, law, Double.POSITIVE_INFINITY);
    }

    @Override
    public PhaseState at(double temperatureK) {
        return new State(this, temperatureK);
    }

    /** Nodes hold the unknowns, the m x m diffusivities and, where these vary, their m derivatives. */
    private static final class State implements PhaseState {

        private final FickianPhase phase;
        private final FractionBounds bounds;
        private final double temperatureK;
        private final int m;
        private final boolean varies;
        private final double[] scratch;

        State(FickianPhase phase, double temperatureK) {
            this.phase = phase;
            this.temperatureK = temperatureK;
            bounds = new FractionBounds(phase.components, phase.interstitialSites);
            m = phase.components.unknowns();
            varies = phase.law.dependsOnComposition();
            scratch = new double[m * m];
        }

        @Override
        public double temperatureK() {
            return temperatureK;
        }

        @Override
        public int nodeSize() {
            return m + m * m + (varies ? m * m * m : 0);
        }

        @Override
        public void evaluate(double[] unknowns, int at, double[] nodes, int node) {
            System.arraycopy(unknowns, at, nodes, node, m);
            phase.law.diffusivities(unknowns, at, temperatureK, scratch);
            System.arraycopy(scratch, 0, nodes, node + m, m * m);
            for (int l = 0; varies && l < m; l++) {
                phase.law.slopes(unknowns, at, temperatureK, l, scratch);
                System.arraycopy(scratch, 0, nodes, node + m + (l + 1) * m * m, m * m);
            }
        }

        @Override
        public void flux(double[] nodes, int left, int right, FluxTerms terms) {
            Arrays.fill(terms.flux, 0);
            for (int k = 0; k < m; k++) {
                for (int l = 0; l < m; l++) {
                    int kl = m + k * m + l;
                    double d = 0.5 * (nodes[left + kl] + nodes[right + kl]);
                    terms.flux[k] -= d * (nodes[right + l] - nodes[left + l]);
                    terms.byLeft[k * m + l] = d;
                    terms.byRight[k * m + l] = -d;
                }
            }
            if (varies) {
                addSlopes(nodes, left, left, right, terms.byLeft);
                addSlopes(nodes, right, left, right, terms.byRight);
            }
        }

        private void addSlopes(double[] nodes, int by, int left, int right, double[] derivative) {
            for (int l = 0; l < m; l++) {
                int slope = by + m + (l + 1) * m * m;
                for (int k = 0; k < m; k++) {
                    double sum = 0;
                    for (int i = 0; i < m; i++) {
                        sum += nodes[slope + k * m + i] * (nodes[right + i] - nodes[left + i]);
                    }
                    derivative[k * m + l] -= 0.5 * sum;
                }
            }
        }

        @Override
        public double reach(double[] unknowns, int at, double[] change, int changeAt, boolean strict) {
            return bounds.reach(unknowns, at, change, changeAt, strict);
        }

        @Override
        public void interdiffusivities(double[] unknowns, double[] d) {
            phase.law.diffusivities(unknowns, 0, temperatureK, d);
        }
    }
}

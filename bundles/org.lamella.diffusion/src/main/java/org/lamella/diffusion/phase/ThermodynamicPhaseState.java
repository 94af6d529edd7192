package org.lamella.diffusion.phase;

import java.util.Arrays;

/**
 * Fluxes from differences of chemical potential (J.-O. Andersson and J. Ågren, J. Appl. Phys. 72 (1992) 1350): in the lattice frame
 * J_k = -u_k M_k (mu_k(right) - mu_k(left)) with the logarithmic mean of u and the harmonic mean of M, in the number-fixed frame
 * J'_k = J_k - u_k sum of J over the substitutional components, for interstitial components too.
 *
 * <p>The potential is kept as RT ln u plus the rest, and the product of the first part with the logarithmic mean is taken as what it is,
 * RT times the difference of u: so nothing is lost where a component is absent on one side.
 *
 * <p>A node holds u, the rest of the potentials, the mobilities (n values each), then the derivatives of the rest and of the mobilities
 * by the unknowns (n x m values each).
 */
final class ThermodynamicPhaseState implements ThermodynamicState {

    /** Where a component is absent its potential is evaluated at this u-fraction: it tends to minus infinity, its rest does not. */
    private static final double LEAST_FRACTION = 1e-14;

    private final Components components;
    private final PhaseChemistry chemistry;
    private final FractionBounds bounds;
    private final double temperatureK;
    private final double rt;
    private final int n;
    private final int m;
    private final double[] u;
    private final double[] mu;
    private final double[] dMu;
    private final double[] mobility;
    private final double[] dMobility;
    private final double[] lattice;
    private final double[] latticeLeft;
    private final double[] latticeRight;
    private final double[] own;
    private final LogMean mean = new LogMean();

    ThermodynamicPhaseState(Components components, PhaseChemistry chemistry, double temperatureK) {
        this.components = components;
        this.chemistry = chemistry;
        this.temperatureK = temperatureK;
        rt = GAS_CONSTANT * temperatureK;
        bounds = new FractionBounds(components, chemistry.interstitialSites());
        n = components.count();
        m = components.unknowns();
        u = new double[n];
        mu = new double[n];
        dMu = new double[n * n];
        mobility = new double[n];
        dMobility = new double[n * n];
        lattice = new double[n];
        latticeLeft = new double[n * m];
        latticeRight = new double[n * m];
        own = new double[nodeSize()];
    }

    @Override
    public double temperatureK() {
        return temperatureK;
    }

    @Override
    public int nodeSize() {
        return 3 * n + 2 * n * m;
    }

    @Override
    public void evaluate(double[] unknowns, int at, double[] nodes, int node) {
        components.expand(unknowns, at, u);
        System.arraycopy(u, 0, nodes, node, n);
        for (int i = 0; i < n; i++) {
            u[i] = Math.max(u[i], LEAST_FRACTION);
        }
        chemistry.potentials(u, mu, dMu);
        chemistry.mobilities(u, mobility, dMobility);
        int slopes = node + 3 * n;
        for (int i = 0; i < n; i++) {
            nodes[node + n + i] = mu[i] - rt * Math.log(u[i]);
            nodes[node + 2 * n + i] = mobility[i];
            for (int l = 0; l < m; l++) {
                nodes[slopes + i * m + l] = byUnknown(dMu, i, l) - rt / u[i] * share(i, l);
                nodes[slopes + n * m + i * m + l] = byUnknown(dMobility, i, l);
            }
        }
    }

    private double byUnknown(double[] derivatives, int i, int l) {
        double own = derivatives[i * n + components.component(l)];
        return components.isSubstitutional(l) ? own - derivatives[i * n + components.dependent()] : own;
    }

    /** How the u-fraction of a component changes with an unknown. */
    private int share(int component, int unknown) {
        if (component == components.component(unknown)) {
            return 1;
        }
        return component == components.dependent() && components.isSubstitutional(unknown) ? -1 : 0;
    }

    @Override
    public double potential(double[] nodes, int node, int component) {
        return nodes[node + n + component] + rt * Math.log(Math.max(nodes[node + component], LEAST_FRACTION));
    }

    @Override
    public double potentialSlope(double[] nodes, int node, int component, int unknown) {
        return nodes[node + 3 * n + component * m + unknown]
                + rt / Math.max(nodes[node + component], LEAST_FRACTION) * share(component, unknown);
    }

    @Override
    public void flux(double[] nodes, int left, int right, FluxTerms terms) {
        for (int i = 0; i < n; i++) {
            latticeFlux(nodes, left, right, i);
        }
        double drift = 0;
        for (int j = 0; j < components.substitutional(); j++) {
            drift += lattice[j];
        }
        for (int k = 0; k < m; k++) {
            int i = components.component(k);
            double middle = 0.5 * (nodes[left + i] + nodes[right + i]);
            terms.flux[k] = lattice[i] - middle * drift;
            for (int l = 0; l < m; l++) {
                double driftLeft = 0;
                double driftRight = 0;
                for (int j = 0; j < components.substitutional(); j++) {
                    driftLeft += latticeLeft[j * m + l];
                    driftRight += latticeRight[j * m + l];
                }
                double same = k == l ? 0.5 * drift : 0;
                terms.byLeft[k * m + l] = latticeLeft[i * m + l] - middle * driftLeft - same;
                terms.byRight[k * m + l] = latticeRight[i * m + l] - middle * driftRight - same;
            }
        }
    }

    private void latticeFlux(double[] nodes, int left, int right, int i) {
        double mobilityLeft = nodes[left + 2 * n + i];
        double mobilityRight = nodes[right + 2 * n + i];
        double sum = mobilityLeft + mobilityRight;
        if (!(sum > 0)) {
            lattice[i] = 0;
            Arrays.fill(latticeLeft, i * m, (i + 1) * m, 0);
            Arrays.fill(latticeRight, i * m, (i + 1) * m, 0);
            return;
        }
        double harmonic = 2 * mobilityLeft / sum * mobilityRight;
        double harmonicByLeft = 2 * (mobilityRight / sum) * (mobilityRight / sum);
        double harmonicByRight = 2 * (mobilityLeft / sum) * (mobilityLeft / sum);
        mean.of(nodes[left + i], nodes[right + i]);
        double restStep = nodes[right + n + i] - nodes[left + n + i];
        double force = rt * (nodes[right + i] - nodes[left + i]) + mean.value * restStep;
        lattice[i] = -harmonic * force;
        int restSlopes = 3 * n + i * m;
        int mobilitySlopes = restSlopes + n * m;
        for (int l = 0; l < m; l++) {
            int share = share(i, l);
            double forceByLeft = share * (mean.byFirst * restStep - rt) - mean.value * nodes[left + restSlopes + l];
            double forceByRight = share * (mean.bySecond * restStep + rt) + mean.value * nodes[right + restSlopes + l];
            latticeLeft[i * m + l] = -harmonic * forceByLeft - force * harmonicByLeft * nodes[left + mobilitySlopes + l];
            latticeRight[i * m + l] = -harmonic * forceByRight - force * harmonicByRight * nodes[right + mobilitySlopes + l];
        }
    }

    @Override
    public double reach(double[] unknowns, int at, double[] change, int changeAt, boolean strict) {
        return bounds.reach(unknowns, at, change, changeAt, strict);
    }

    @Override
    public void interdiffusivities(double[] unknowns, double[] d) {
        evaluate(unknowns, 0, own, 0);
        for (int l = 0; l < m; l++) {
            double drift = 0;
            for (int j = 0; j < components.substitutional(); j++) {
                drift += latticeDiffusivity(j, l);
            }
            for (int k = 0; k < m; k++) {
                int i = components.component(k);
                d[k * m + l] = latticeDiffusivity(i, l) - own[i] * drift;
            }
        }
    }

    private double latticeDiffusivity(int i, int l) {
        double u = Math.max(own[i], LEAST_FRACTION);
        return own[2 * n + i] * (u * own[3 * n + i * m + l] + rt * share(i, l));
    }
}

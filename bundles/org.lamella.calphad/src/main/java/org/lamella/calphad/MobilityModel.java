package org.lamella.calphad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.calphad.internal.ExpandableSum;
import org.lamella.calphad.internal.MobilityAssembler;
import org.lamella.calphad.internal.MobilityExponents;
import org.lamella.core.LamellaException;

/**
 * Atomic mobilities in a phase at one temperature, M_k = exp((MQ_k + MF_k)/RT)/RT, so that RT M_k is the tracer diffusivity
 * (Andersson and Agren, J. Appl. Phys. 72 (1992) 1350). MQ is minus the activation energy, and RT times the logarithm of the frequency
 * factor is part of it or stands in MF.
 *
 * <p>The factor y_Va of interstitials is not part of it. An instance has a workspace of its own: no call allocates, and it belongs to one
 * thread.
 */
public final class MobilityModel {

    private final SubstitutionalSites sites;
    private final double temperatureK;
    private final MobilityExponents exponents;
    private final List<Notice> notices;
    private final double[] y;
    private final double[] gradient;

    private MobilityModel(SubstitutionalSites sites, double temperatureK, MobilityExponents exponents, List<Notice> notices,
            int variables) {
        this.sites = sites;
        this.temperatureK = temperatureK;
        this.exponents = exponents;
        this.notices = notices;
        y = new double[variables];
        gradient = new double[variables];
    }

    static MobilityModel of(String source, SubstitutionalPhase phase, MobilityAssembler assembler) throws LamellaException {
        PhaseModel model = phase.phase().model();
        List<ExpandableSum> sums = new ArrayList<>();
        for (String component : phase.components()) {
            sums.add(assembler.exponent(component));
        }
        MobilityExponents exponents = MobilityExponents.at(sums, phase.temperatureK());
        List<Notice> notices = new ArrayList<>();
        assembler.notices().forEach(text -> notices.add(new Notice(source, 0, text)));
        implausible(phase, exponents).forEach(text -> notices.add(new Notice(source, 0, text)));
        return new MobilityModel(phase.sites(), phase.temperatureK(), exponents, List.copyOf(notices), model.siteFractions());
    }

    /** Pure matrices without interstitials in which a tracer would move faster than 1 m2/s: signs get lost in databases. */
    private static List<String> implausible(SubstitutionalPhase phase, MobilityExponents exponents) {
        List<String> remarks = new ArrayList<>();
        double[] u = new double[phase.components().size()];
        double[] siteFractions = new double[phase.phase().siteFractions()];
        for (int matrix = 0; matrix < phase.substitutional(); matrix++) {
            Arrays.fill(u, 0);
            u[matrix] = 1;
            phase.siteFractions(u, siteFractions);
            for (int k = 0; k < u.length; k++) {
                double exponent = exponents.of(k, siteFractions, null);
                if (exponent > 0) {
                    remarks.add(phase.phase().model().name() + ": the mobility of " + phase.components().get(k) + " in pure "
                            + phase.components().get(matrix) + " has the exponent +" + Math.round(exponent)
                            + " J/mol, a diffusivity above 1 m2/s; a sign may be wrong.");
                }
            }
        }
        return remarks;
    }

    /**
     * The components.
     *
     * @return those of the phase, in its order
     */
    public List<String> components() {
        return sites.components();
    }

    /**
     * The temperature.
     *
     * @return in K
     */
    public double temperatureK() {
        return temperatureK;
    }

    /**
     * What had to be interpreted, end-members that are missing and taken from others, and what is implausible.
     *
     * @return notices, empty when all end-members are explicit or covered by a wildcard
     */
    public List<Notice> notices() {
        return notices;
    }

    /**
     * Parameters that are used outside the range of temperature that the database states for them.
     *
     * @return one line each
     */
    public List<String> extrapolated() {
        return exponents.extrapolated();
    }

    /**
     * Mobilities.
     *
     * @param u u-fractions, length n
     * @param m receives M_k in m2 mol/(J s)
     */
    public void mobilities(double[] u, double[] m) {
        sites.siteFractions(u, y);
        double rt = GasConstant.J_PER_MOL_K * temperatureK;
        for (int k = 0; k < sites.variable().length; k++) {
            m[k] = Math.exp(exponents.of(k, y, null) / rt) / rt;
        }
    }

    /**
     * Mobilities with their derivatives, every u_j varied alone; the vacancies of the interstitial sublattice follow u_I.
     *
     * @param u u-fractions, length n
     * @param m receives M_k in m2 mol/(J s)
     * @param dMdu receives d M_k/d u_j at k*n + j
     */
    public void mobilityDerivatives(double[] u, double[] m, double[] dMdu) {
        sites.siteFractions(u, y);
        double rt = GasConstant.J_PER_MOL_K * temperatureK;
        int[] variable = sites.variable();
        int n = variable.length;
        double ratio = sites.vacancy() < 0 ? 0 : sites.substitutionalSites() / sites.interstitialSites();
        for (int k = 0; k < n; k++) {
            Arrays.fill(gradient, 0);
            m[k] = Math.exp(exponents.of(k, y, gradient) / rt) / rt;
            for (int j = 0; j < n; j++) {
                double slope = j < sites.substitutional() ? gradient[variable[j]]
                        : ratio * (gradient[variable[j]] - gradient[sites.vacancy()]);
                dMdu[k * n + j] = m[k] * slope / rt;
            }
        }
    }

    /**
     * The same mobilities for another thread.
     *
     * @return shares what is immutable, has a workspace of its own
     */
    public MobilityModel copy() {
        return new MobilityModel(sites, temperatureK, exponents.copy(), notices, y.length);
    }
}

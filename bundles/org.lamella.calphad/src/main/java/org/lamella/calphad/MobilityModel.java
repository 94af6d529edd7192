package org.lamella.calphad;

import java.util.List;

/**
 * Atomic mobilities in a phase at one temperature, M_k = exp((MQ_k + MF_k)/RT)/RT, so that RT M_k is the tracer diffusivity.
 *
 * <p>The factor y_Va of interstitials is not part of it. An instance has a workspace of its own and belongs to one thread.
 */
public final class MobilityModel {

    private MobilityModel() {
    }

    /**
     * The components.
     *
     * @return those of the phase, in its order
     */
    public List<String> components() {
        throw new UnsupportedOperationException();
    }

    /**
     * What had to be interpreted: end-members that are missing and taken from a default.
     *
     * @return notices, empty when all end-members are explicit
     */
    public List<Notice> notices() {
        throw new UnsupportedOperationException();
    }

    /**
     * Mobilities.
     *
     * @param u u-fractions, length n
     * @param m receives M_k in m2 mol/(J s)
     */
    public void mobilities(double[] u, double[] m) {
        throw new UnsupportedOperationException();
    }

    /**
     * Mobilities with their derivatives, every u_j varied alone (the vacancies of the interstitial sublattice follow u_I).
     *
     * @param u u-fractions, length n
     * @param m receives M_k in m2 mol/(J s)
     * @param dMdu receives d M_k/d u_j at k*n + j
     */
    public void mobilityDerivatives(double[] u, double[] m, double[] dMdu) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same mobilities for another thread.
     *
     * @return shares what is immutable, has a workspace of its own
     */
    public MobilityModel copy() {
        throw new UnsupportedOperationException();
    }
}

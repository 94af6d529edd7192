package org.lamella.diffusion.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lamella.calphad.SubstitutionalPhase;
import org.lamella.calphad.ThermodynamicDatabase;
import org.lamella.core.LamellaException;

/** Where the mobilities of a phase of a database come from. */
public interface Mobilities {

    /**
     * The mobilities of a phase at its temperature.
     *
     * @param phase the phase
     * @return with room of its own
     * @throws LamellaException when there are none for a component
     */
    AtTemperature of(SubstitutionalPhase phase) throws LamellaException;

    /** Mobilities at one temperature, without the share of vacant interstitial sites. */
    @FunctionalInterface
    interface AtTemperature {
        /**
         * The mobilities.
         *
         * @param u n u-fractions
         * @param m receives n values, m² mol/(J s)
         * @param dMDu receives n x n derivatives, row by row
         */
        void mobilities(double[] u, double[] m, double[] dMDu);
    }

    /** No diffusion. @return mobilities of zero */
    static Mobilities none() {
        return phase -> (u, m, dMDu) -> {
            Arrays.fill(m, 0);
            Arrays.fill(dMDu, 0);
        };
    }

    /**
     * Those of a database.
     *
     * @param database the database
     * @return its mobilities
     */
    static Mobilities of(ThermodynamicDatabase database) {
        return phase -> database.mobilities(phase)::mobilityDerivatives;
    }

    /**
     * Assumed tracer diffusivities, the same at all compositions.
     *
     * @param tracers by symbol
     * @return mobilities D / RT
     */
    static Mobilities assumed(Map<String, Arrhenius> tracers) {
        return phase -> {
            List<String> symbols = phase.components();
            double[] values = new double[symbols.size()];
            for (int i = 0; i < values.length; i++) {
                double rt = ThermodynamicState.GAS_CONSTANT * phase.temperatureK();
                values[i] = tracers.getOrDefault(symbols.get(i), new Arrhenius(0, 0)).at(phase.temperatureK()) / rt;
            }
            return (u, m, dMDu) -> {
                System.arraycopy(values, 0, m, 0, values.length);
                Arrays.fill(dMDu, 0);
            };
        };
    }

    /**
     * The same mobilities, faster or slower.
     *
     * @param factor what all are multiplied by
     * @return scaled mobilities
     */
    default Mobilities times(double factor) {
        return phase -> {
            AtTemperature plain = of(phase);
            return (u, m, dMDu) -> {
                plain.mobilities(u, m, dMDu);
                for (int i = 0; i < m.length; i++) {
                    m[i] *= factor;
                }
                for (int i = 0; i < dMDu.length; i++) {
                    dMDu[i] *= factor;
                }
            };
        };
    }
}

package org.lamella.phantom;

import java.util.List;
import java.util.Objects;
import org.lamella.core.signal.Axis;

/**
 * What a phantom was made of: expected counts of pixel i and channel j are the sum over the phases k of {@code maps[k][i] spectra[k][j]}.
 *
 * @param phases the K phases with their compositions
 * @param energyAxis the M channels
 * @param spectra K x M: expected counts of a pixel full of the phase. Shared with the caller
 * @param abundances where the phases are
 */
public record PhantomTruth(List<Phase> phases, Axis energyAxis, double[][] spectra, AbundanceMaps abundances) {

    /** Checks the sizes. */
    public PhantomTruth {
        phases = List.copyOf(phases);
        Objects.requireNonNull(energyAxis, "energyAxis");
        if (phases.isEmpty() || spectra.length != phases.size() || abundances.phases() != phases.size()) {
            throw new IllegalArgumentException(phases.size() + " phases with " + spectra.length + " spectra and " + abundances.phases()
                    + " maps");
        }
        for (double[] spectrum : spectra) {
            if (spectrum.length != energyAxis.size()) {
                throw new IllegalArgumentException("A spectrum of " + spectrum.length + " channels on an axis of " + energyAxis.size());
            }
        }
    }

    /** The true maps. @return K x N, the phases of a pixel add up to 1; shared */
    public double[][] maps() {
        return abundances.maps();
    }

    /**
     * The spectrum that the whole map is expected to give.
     *
     * @return M expected counts
     */
    public double[] expectedSumSpectrum() {
        double[] sum = new double[energyAxis.size()];
        for (int k = 0; k < spectra.length; k++) {
            double pixels = 0;
            for (double share : abundances.maps()[k]) {
                pixels += share;
            }
            for (int channel = 0; channel < sum.length; channel++) {
                sum[channel] += pixels * spectra[k][channel];
            }
        }
        return sum;
    }
}

package org.lamella.preprocessing.despike;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the removal of spikes.
 *
 * @param threshold standard deviations that a spike stands out by
 * @param energies energies to look at
 */
public record DespikeParameters(
        @Parameter(label = "Threshold", defaultValue = "6", min = 3, max = 100, unit = "standard deviations",
                help = "How far a value must stand out from its neighbours, both in space and along the energies, to be a spike.")
                double threshold,
        @Parameter(label = "Energies", defaultValue = "",
                help = "Energies to look at, as in 400:480; leave out a zero-loss peak that moves from pixel to pixel. Empty for all.")
                String energies) {
}

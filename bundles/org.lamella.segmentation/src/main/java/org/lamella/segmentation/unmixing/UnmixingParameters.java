package org.lamella.segmentation.unmixing;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of linear unmixing.
 *
 * @param scaling what an abundance of one stands for
 * @param weights how channels count
 * @param energyFrom first energy that is used, in the units of the energy axis
 * @param energyTo last energy that is used; 0 for the last of the axis
 */
public record UnmixingParameters(
        @Parameter(label = "Abundances", defaultValue = "shares",
                help = "shares divides endmembers and pixels by their counts, so that abundances are shares of the pixel's counts whatever"
                        + " the thickness; as-given takes endmembers as they are, so that an abundance of one is as many counts as the"
                        + " endmember has.") Scaling scaling,
        @Parameter(label = "Weights", defaultValue = "none",
                help = "none is least squares; spectrum weights channels by the inverse of the mean spectrum, the variance of counts;"
                        + " poisson is the likelihood of counts in each pixel, best for few counts, and slower.") ChannelWeights weights,
        @Parameter(label = "Energy from", defaultValue = "0", help = "Energies below are left out, in the units of the energy axis.")
                double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = "Energies above are left out. 0 for all.") double energyTo) {
}

package org.lamella.preprocessing.background;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the subtraction of a background.
 *
 * @param fitRange energies in front of the edge
 * @param law form of the background
 * @param crop whether energies below the fit range are left out
 */
public record SubtractBackgroundParameters(
        @Parameter(label = "Fit range", defaultValue = "",
                help = "Energies in front of the edge, without any edge of their own, as in 480:525; in the units of the energy axis."
                        + " Required.")
                String fitRange,
        @Parameter(label = "Background", defaultValue = "power-law",
                help = "power-law is A E^-r, for core losses; exponential is A exp(-E / d), for short ranges at low losses.")
                BackgroundLaw law,
        @Parameter(label = "Crop", defaultValue = "true",
                help = "Leaves out the energies below the fit range. Otherwise they are set to zero.") boolean crop) {
}

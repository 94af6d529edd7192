package org.lamella.preprocessing.scattering;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the removal of plural scattering.
 *
 * @param zeroLossEnd where the zero-loss peak ends
 */
public record RemovePluralScatteringParameters(
        @Parameter(label = "Zero loss ends at", defaultValue = "0", min = 0, max = 1000,
                help = "Energy between the zero-loss peak and the first loss, in the units of the energy axis. 0 takes the lowest place"
                        + " of the mean low-loss spectrum between the two.") double zeroLossEnd) {
}

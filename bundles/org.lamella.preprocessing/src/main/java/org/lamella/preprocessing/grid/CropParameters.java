package org.lamella.preprocessing.grid;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of cutting.
 *
 * @param pixels columns and rows to keep
 * @param energies energies to keep
 */
public record CropParameters(
        @Parameter(label = "Pixels", defaultValue = "",
                help = "Columns and rows to keep, the first inclusive and the last exclusive, as in 0:128,64:192. Empty for"
                        + " all.") String pixels,
        @Parameter(label = "Energies", defaultValue = "",
                help = "Energies to keep, in the units of the energy axis, as in 0.2:10. Empty for all.") String energies) {
}

package org.lamella.decomposition.vca;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of vertex component analysis.
 *
 * @param components K
 * @param binning pixels are summed in squares of this side to find the spectra; 0 chooses it from the counts, 1 does not bin
 * @param weighting how entries are weighted against their noise
 * @param projection how pixels are brought onto the plane of the simplex
 * @param averaged so many of the most extreme pixels make an endmember
 * @param tries random searches, of which the one with the largest simplex is kept
 * @param seed start of the random generator
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record VcaParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 2, max = 64, help = Endmembers.COMPONENTS_HELP) int components,
        @Parameter(label = "Binning", defaultValue = "0", min = 0, max = 256, unit = "pixels", help = Endmembers.BINNING_HELP) int binning,
        @Parameter(label = "Weighting", defaultValue = "none", help = Endmembers.WEIGHTING_HELP) Weighting weighting,
        @Parameter(label = "Projection", defaultValue = "automatic",
                help = "projective scales all spectra to one plane and does not mind thickness; affine keeps their scale and stands more "
                        + "noise; automatic chooses by the signal-to-noise ratio.") Projection projection,
        @Parameter(label = "Pixels averaged", defaultValue = "1", min = 1, max = 10000, unit = "pixels",
                help = "Each endmember is the mean of so many of the most extreme pixels. More than 1 keeps single noisy pixels from "
                        + "becoming endmembers; there should be so many pure ones.") int averaged,
        @Parameter(label = "Tries", defaultValue = "20", min = 1, max = 10000,
                help = "The search is random; of so many the one that spans the largest simplex is kept.") int tries,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {

    /** What finding the signal space needs. */
    Endmembers.Setting setting() {
        return new Endmembers.Setting(components, binning, weighting, new EnergyWindow(energyFrom, energyTo));
    }
}

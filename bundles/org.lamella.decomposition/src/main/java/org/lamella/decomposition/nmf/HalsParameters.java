package org.lamella.decomposition.nmf;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of non-negative matrix factorisation by HALS.
 *
 * @param components K
 * @param binning pixels are summed in squares of this side to find the spectra; 0 chooses it from the counts, 1 does not bin
 * @param weighting how entries are weighted against their noise
 * @param initialisation how the factorisation begins
 * @param starts number of random starts
 * @param maxIterations most iterations
 * @param tolerance ends when an iteration improves the explained part of |X|^2 by less than this share
 * @param seed start of the random generator
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record HalsParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = "Number of components K.") int components,
        @Parameter(label = "Binning", defaultValue = "0", min = 0, max = 256, unit = "pixels",
                help = "The spectra are found on the map summed in squares of this side, where counting noise is low; the maps are then "
                        + "fitted at full resolution. 0 chooses the side from the counts, 1 does not bin.") int binning,
        @Parameter(label = "Weighting", defaultValue = "none",
                help = "poisson scales the data as for principal components (Keenan and Kotula); none gives strong lines more say, which "
                        + "tells phases that share most lines apart better.") Weighting weighting,
        @Parameter(label = "Start", defaultValue = "nndsvd",
                help = "nndsvd begins from the singular vectors; random tries several random spectra and finishes the best.")
                Initialisation initialisation,
        @Parameter(label = "Random starts", defaultValue = "10", min = 1, max = 1000,
                help = "Number of starts when they are random.") int starts,
        @Parameter(label = "Most iterations", defaultValue = "1000", min = 1, max = 1000000,
                help = "Ends after this many iterations at the latest.") int maxIterations,
        @Parameter(label = "Tolerance", defaultValue = "1e-7", min = 0, max = 0.1,
                help = "Ends when an iteration improves the explained part of the data by less than this share. A smaller value follows "
                        + "the noise further, and components begin to mix.") double tolerance,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {

    /** The energies used. */
    EnergyWindow energyWindow() {
        return new EnergyWindow(energyFrom, energyTo);
    }
}

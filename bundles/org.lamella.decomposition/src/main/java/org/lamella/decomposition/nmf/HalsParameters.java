package org.lamella.decomposition.nmf;

import java.util.List;
import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of non-negative matrix factorisation by HALS.
 *
 * @param components K
 * @param sumToOne whether the maps of each pixel sum to its counts
 * @param smoothness weight of squared differences of neighbours in a map against the fit
 * @param mapSparsity what is taken off the maps
 * @param spectrumSparsity what is taken off the spectra
 * @param zeroGrounding whether the smallest value of each map is pulled to zero
 * @param binning pixels are summed in squares of this side to find the spectra; 0 chooses it from the counts, 1 does not bin
 * @param weighting how entries are weighted against their noise
 * @param knownSpectra rectangles of the map whose mean spectra are held
 * @param initialisation how the factorisation begins
 * @param starts number of random starts
 * @param maxIterations most iterations
 * @param tolerance ends when an iteration changes the objective by less than this share of the explained part of |X|^2
 * @param seed start of the random generator
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record HalsParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = NmfSettings.COMPONENTS_HELP)
                int components,
        @Parameter(label = "Sum to one", defaultValue = "false",
                help = "The maps of each pixel sum to the counts of the pixel, so that they are shares of it. For phases that fill the "
                        + "specimen.") boolean sumToOne,
        @Parameter(label = "Smoothness", defaultValue = "0", min = 0, max = 1e6,
                help = "Draws neighbouring pixels of a map together: weight of their squared difference against that of the fit. 0 for "
                        + "none; 1 is strong.") double smoothness,
        @Parameter(label = "Sparsity of maps", defaultValue = "0", min = 0, max = 1,
                help = "Taken off each map, as a share of its typical value, so that weak parts become zero. 0 for none.")
                double mapSparsity,
        @Parameter(label = "Sparsity of spectra", defaultValue = "0", min = 0, max = 1,
                help = "Taken off each spectrum, as a share of its typical value, so that weak channels become zero. 0 for none.")
                double spectrumSparsity,
        @Parameter(label = "Maps from zero", defaultValue = "false",
                help = "Pulls the smallest value of each map to zero: for components that are known to be absent somewhere.")
                boolean zeroGrounding,
        @Parameter(label = "Binning", defaultValue = "0", min = 0, max = 256, unit = "pixels", help = NmfSettings.BINNING_HELP) int binning,
        @Parameter(label = "Weighting", defaultValue = "none", help = NmfSettings.WEIGHTING_HELP) Weighting weighting,
        @Parameter(label = "Known spectra", defaultValue = "", help = KnownRegions.HELP) List<String> knownSpectra,
        @Parameter(label = "Start", defaultValue = "nndsvd", help = StartSettings.INITIALISATION_HELP) Initialisation initialisation,
        @Parameter(label = "Random starts", defaultValue = "10", min = 1, max = 1000, help = StartSettings.STARTS_HELP) int starts,
        @Parameter(label = "Most iterations", defaultValue = "1000", min = 1, max = 1000000, help = NmfSettings.ITERATIONS_HELP)
                int maxIterations,
        @Parameter(label = "Tolerance", defaultValue = "1e-7", min = 0, max = 0.1, help = NmfSettings.TOLERANCE_HELP) double tolerance,
        @Parameter(label = "Seed", defaultValue = "1", help = StartSettings.SEED_HELP) long seed,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {

    /** What all methods are told. */
    NmfSettings settings() {
        return new NmfSettings(new StartSettings(components, initialisation, starts, seed), binning, weighting, maxIterations, tolerance,
                new EnergyWindow(energyFrom, energyTo), knownSpectra);
    }
}

package org.lamella.decomposition.nmf;

import java.util.List;
import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of non-negative matrix factorisation with soft orthogonality.
 *
 * @param components K
 * @param orthogonality w of equation (13) of the review by Muto and Shiga (2020)
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
public record OrthogonalParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = NmfSettings.COMPONENTS_HELP)
                int components,
        @Parameter(label = "Soft orthogonality", defaultValue = "0.1", min = 0, max = 1, help = Shape.ORTHOGONALITY_HELP)
                double orthogonality,
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

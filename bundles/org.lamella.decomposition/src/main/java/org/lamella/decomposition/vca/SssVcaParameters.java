package org.lamella.decomposition.vca;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of signal subspace sampling with vertex component analysis.
 *
 * @param components K
 * @param binning pixels are summed in squares of this side to find the spectra; 0 chooses it from the counts, 1 does not bin
 * @param weighting how entries are weighted against their noise
 * @param sampled which factor is sampled
 * @param samples number of sampled points
 * @param tolerance how far below zero noise may bring a sampled value, as a share of the root mean square
 * @param tries random searches, of which the one with the largest simplex is kept
 * @param seed start of the random generator
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record SssVcaParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 2, max = 64, help = Endmembers.COMPONENTS_HELP) int components,
        @Parameter(label = "Binning", defaultValue = "0", min = 0, max = 256, unit = "pixels", help = Endmembers.BINNING_HELP) int binning,
        @Parameter(label = "Weighting", defaultValue = "none", help = Endmembers.WEIGHTING_HELP) Weighting weighting,
        @Parameter(label = "Sampled", defaultValue = "spectra",
                help = "spectra samples non-negative spectra, for endmembers that each have a line to themselves (EDS); maps samples "
                        + "non-negative maps, for endmembers that are each alone somewhere (EELS).") Sampled sampled,
        @Parameter(label = "Samples", defaultValue = "4000", min = 100, max = 1000000,
                help = "Number of points sampled from the non-negative part of signal space. More components need more.") int samples,
        @Parameter(label = "Tolerance", defaultValue = "0.02", min = 0, max = 1,
                help = "A sampled point may be below zero by this share of the mean's root mean square, for noise's sake. Too small a "
                        + "value lets noise cut the corners off.") double tolerance,
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

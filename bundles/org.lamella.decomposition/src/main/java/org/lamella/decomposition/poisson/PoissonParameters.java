package org.lamella.decomposition.poisson;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;

/**
 * Parameters of the factorisation of counts by their likelihood.
 *
 * @param components K
 * @param spectra what spectra may be like
 * @param binning side of the squares in which spectra are found; 0 for the rule, 1 for the map as it is
 * @param starts starts of the first level
 * @param separation how far spectra are drawn apart
 * @param maxIterations most iterations of the last level
 * @param tolerance ends when an iteration changes the divergence by less than this share
 * @param seed start of the random generator
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record PoissonParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = "Number of components K.") int components,
        @Parameter(label = "Spectra", defaultValue = "free",
                help = "free lets every channel be what it likes; detected allows only what a detector of the file's resolution can record,"
                        + " which removes noise that is narrower than its lines. For EDS.") SpectrumModel spectra,
        @Parameter(label = "Binning", defaultValue = "0", min = 0, max = 256, unit = "pixels", help = PoissonSettings.BINNING_HELP)
                int binning,
        @Parameter(label = "Starts", defaultValue = "1", min = 1, max = 1000, help = PoissonSettings.STARTS_HELP) int starts,
        @Parameter(label = "Separation", defaultValue = "0", min = 0, max = 1, help = PoissonSettings.SEPARATION_HELP) double separation,
        @Parameter(label = "Most iterations", defaultValue = "300", min = 1, max = 1000000,
                help = "Ends after this many iterations at the latest.") int maxIterations,
        @Parameter(label = "Tolerance", defaultValue = "1e-7", min = 0, max = 0.1,
                help = "Ends when three iterations in a row change the divergence by less than this share of it.") double tolerance,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {

    PoissonSettings settings() {
        return new PoissonSettings(components, spectra, binning, starts, separation, maxIterations, tolerance, seed,
                new EnergyWindow(energyFrom, energyTo));
    }
}

package org.lamella.decomposition.psnmf;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;

/**
 * Parameters of PSNMF.
 *
 * @param components K
 * @param variant how the factorisations are made
 * @param binning side of the squares that are summed for the spectra; 0 for the rule
 * @param starts random starts of the binned factorisation; 1 for one from the singular vectors
 * @param maxIterations most iterations
 * @param seed start of the random generator
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record PsnmfParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = "Number of phases K.") int components,
        @Parameter(label = "Variant", defaultValue = "response",
                help = "paper: least squares, as published. poisson: the likelihood of counts, which weak phases need. response: besides,"
                        + " spectra can only be what an EDS detector of the file's resolution records, which removes most of their noise.")
                PsnmfVariant variant,
        @Parameter(label = "Binning", defaultValue = "0", min = 0, max = 256, unit = "pixels",
                help = "Pixels are summed in squares of this side to find the spectra. 0 chooses it: for the paper's variant from the"
                        + " counts, else about 400 squares.") int binning,
        @Parameter(label = "Starts", defaultValue = "1", min = 1, max = 1000,
                help = "Number of starts of the binned factorisation, of which the best goes on. 1 begins from the singular vectors.")
                int starts,
        @Parameter(label = "Most iterations", defaultValue = "1000", min = 1, max = 1000000,
                help = "Each factorisation ends after this many iterations at the latest.") int maxIterations,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {
}

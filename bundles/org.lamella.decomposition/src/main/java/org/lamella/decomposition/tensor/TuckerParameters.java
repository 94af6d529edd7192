package org.lamella.decomposition.tensor;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of Tucker decomposition of a spectrum image.
 *
 * @param components K, the rank of the energy axis
 * @param profiles rank of each navigation axis, as far as it is long enough
 * @param nonNegative whether core and factors stay zero or more
 * @param weighting how channels are weighted
 * @param starts random starts of the non-negative form
 * @param maxIterations most iterations
 * @param tolerance smallest gain of an iteration
 * @param seed start of the random generator
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record TuckerParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 16, help = "Number of component spectra K.") int components,
        @Parameter(label = "Profiles", defaultValue = "8", min = 1, max = 64,
                help = "How many profiles along each axis of the map make up the maps, at most the axis' length. More follow finer "
                        + "structures, fewer smooth.") int profiles,
        @Parameter(label = "Non-negative", defaultValue = "false",
                help = "Maps and spectra without negative values. Otherwise spectra are orthogonal, as those of PCA.") boolean nonNegative,
        @Parameter(label = "Weighting", defaultValue = "none", help = ImageTensor.WEIGHTING_HELP) Weighting weighting,
        @Parameter(label = "Starts", defaultValue = "3", min = 1, max = 1000,
                help = "Random starts of the non-negative form, of which the best after 20 iterations is finished.") int starts,
        @Parameter(label = "Most iterations", defaultValue = "200", min = 1, max = 100000, help = ImageTensor.ITERATIONS_HELP)
                int maxIterations,
        @Parameter(label = "Tolerance", defaultValue = "1e-6", min = 0, max = 1, help = ImageTensor.TOLERANCE_HELP) double tolerance,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {

    TensorOptions options() {
        return new TensorOptions(nonNegative, starts, maxIterations, tolerance, seed);
    }
}

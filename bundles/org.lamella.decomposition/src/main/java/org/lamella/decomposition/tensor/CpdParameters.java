package org.lamella.decomposition.tensor;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of canonical polyadic decomposition of a spectrum image.
 *
 * @param components K
 * @param nonNegative whether rows, columns and spectra stay zero or more
 * @param weighting how channels are weighted
 * @param starts random starts
 * @param maxIterations most iterations
 * @param tolerance smallest gain of an iteration
 * @param seed start of the random generator
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record CpdParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64,
                help = "Number of components K. The core consistency of the result tells whether it is too large: near 100 % is right, "
                        + "well below 50 % is too many.") int components,
        @Parameter(label = "Non-negative", defaultValue = "true", help = "Maps and spectra without negative values.") boolean nonNegative,
        @Parameter(label = "Weighting", defaultValue = "none", help = ImageTensor.WEIGHTING_HELP) Weighting weighting,
        @Parameter(label = "Starts", defaultValue = "5", min = 1, max = 1000, help = ImageTensor.STARTS_HELP) int starts,
        @Parameter(label = "Most iterations", defaultValue = "500", min = 1, max = 100000, help = ImageTensor.ITERATIONS_HELP)
                int maxIterations,
        @Parameter(label = "Tolerance", defaultValue = "1e-7", min = 0, max = 1, help = ImageTensor.TOLERANCE_HELP) double tolerance,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {

    TensorOptions options() {
        return new TensorOptions(nonNegative, starts, maxIterations, tolerance, seed);
    }
}

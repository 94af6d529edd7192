package org.lamella.decomposition.fusion;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of structured data fusion.
 *
 * @param components K
 * @param model how the first image may differ from the shared maps
 * @param gamma price of the maps that the first image alone sees
 * @param price what deviations are priced by
 * @param firstEdge below this energy of the first image there is background only; 0 when not known
 * @param threshold signal above the background from which on more costs less
 * @param weighting how channels are weighted
 * @param balance what both images have in common at the weight 1
 * @param secondWeight weight of the second image against the balanced one
 * @param starts random starts
 * @param maxIterations most iterations
 * @param tolerance smallest gain of an iteration
 * @param seed start of the random generator
 * @param energyFrom lower edge of the first image's energies used, in the units of its axis
 * @param energyTo upper edge of them; both 0 for all
 * @param secondEnergyFrom lower edge of the second image's energies used, in the units of its axis
 * @param secondEnergyTo upper edge of them; both 0 for all
 */
public record FusionParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = "Number of components K, the same in both images.")
                int components,
        @Parameter(label = "Model", defaultValue = "shared",
                help = "shared has the same maps in both images; deviation lets the first image see more of a component than the second "
                        + "does; background gives the first image's spectra a smooth background that falls with energy (EELS).")
                FusionModel model,
        @Parameter(label = "Gamma", defaultValue = "0.02", min = 1e-6, max = 10,
                help = "Price of deviations: the larger, the fewer. About twice the share of the first image that may stay unexplained "
                        + "before it becomes a deviation. Used by the model deviation.") double gamma,
        @Parameter(label = "Price", defaultValue = "each",
                help = "each prices the deviation of each component by itself, so that it stays in one where it can; together prices all "
                        + "by one norm, as the review's equation does, which shares it out among similar spectra.") DeviationGroups price,
        @Parameter(label = "First edge", defaultValue = "0",
                help = "Energy of the first edge, in the units of the first image's axis: below it there is background only. With 0 it is "
                        + "found from the spectra, which needs long stretches without signal. Used by the model background.")
                double firstEdge,
        @Parameter(label = "Threshold", defaultValue = "0.001", min = 0, max = 1,
                help = "How far a spectrum must rise above its background to count as signal, as a share of its root mean square. Used by "
                        + "the model background.") double threshold,
        @Parameter(label = "Weighting", defaultValue = "none",
                help = "poisson divides the channels of each image by the noise that counting expects in them; none takes the data as they "
                        + "are.") Weighting weighting,
        @Parameter(label = "Balance", defaultValue = "norm",
                help = "norm gives both images the same sum of squares; noise the same noise, so that the better one counts for more.")
                Balance balance,
        @Parameter(label = "Second weight", defaultValue = "1", min = 1e-6, max = 1e6,
                help = "Weight of the second image, as a multiple of the weight that balances the two.") double secondWeight,
        @Parameter(label = "Starts", defaultValue = "10", min = 1, max = 1000,
                help = "The search begins at random; of so many starts the best after 20 iterations is finished.") int starts,
        @Parameter(label = "Most iterations", defaultValue = "1000", min = 1, max = 100000,
                help = "The search ends after so many iterations at the latest.") int maxIterations,
        @Parameter(label = "Tolerance", defaultValue = "1e-7", min = 0, max = 1,
                help = "The search ends when an iteration improves the explained part by less than this share.") double tolerance,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo,
        @Parameter(label = "Second energy from", defaultValue = "0", help = "The same lower edge for the second image.")
                double secondEnergyFrom,
        @Parameter(label = "Second energy to", defaultValue = "0", help = "The same upper edge for the second image.")
                double secondEnergyTo) {

    EnergyWindow window() {
        return new EnergyWindow(energyFrom, energyTo);
    }

    EnergyWindow secondWindow() {
        return new EnergyWindow(secondEnergyFrom, secondEnergyTo);
    }
}

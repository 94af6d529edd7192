package org.lamella.decomposition.pca;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.linalg.Solver;

/**
 * Parameters of principal component analysis.
 *
 * @param components how many components are kept; 0 keeps those before the elbow of the scree
 * @param weighting how noise is made alike in all pixels and channels
 * @param background what is taken off before components are sought
 * @param solver how components are found
 * @param estimates which estimates of the number of components are made
 * @param vacuumThreshold pixels of TEM-EDS maps with no more counts than this in any channel are left out
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 * @param seed start of the random generator
 */
public record PcaParameters(
        @Parameter(label = "Components", defaultValue = "0", min = 0, max = 250,
                help = "Number of components kept. 0 keeps those before the elbow of the scree plot.") int components,
        @Parameter(label = "Weighting", defaultValue = "poisson",
                help = "poisson makes the noise of counts alike in all pixels and channels (Keenan and Kotula). anscombe decomposes "
                        + "2 sqrt(counts + 3/8) instead of the counts, for some counts a channel or more. none is for data that are no "
                        + "counts.") PcaWeighting weighting,
        @Parameter(label = "Background", defaultValue = "none",
                help = "none decomposes the image as it is. mean takes the mean spectrum off first; it becomes the first component, with "
                        + "a map of ones.") Background background,
        @Parameter(label = "Solver", defaultValue = "auto",
                help = "exact finds components to rounding, by the fastest way. randomized starts from random vectors and stops at an "
                        + "estimated relative error of 0.000001. incremental reads the image once, in order, for images larger than the "
                        + "memory. auto is exact where that fits the memory, else randomized.") Solver solver,
        @Parameter(label = "Estimates", defaultValue = "quick",
                help = "Estimates of the number of components shown beside each other. quick: elbow, Malinowski's indicator, "
                        + "Marchenko-Pastur edge. all: also parallel analysis and cross-validation, which repeat the analysis on drawn "
                        + "counts and take some five times as long.") Estimates estimates,
        @Parameter(label = "Vacuum threshold", defaultValue = "1", min = 0, unit = "counts",
                help = "Components of a TEM-EDS map are found without the pixels whose highest channel holds no more than this: vacuum. "
                        + "They get their place in the maps all the same. 0 uses all pixels.") double vacuumThreshold,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator, for the randomized solver and the estimates "
                + "that draw counts.") long seed) {

    private static final long DEFAULT_SEED = 1;

    /** Parameters with the defaults for what is not named. */
    public PcaParameters(int components, Weighting weighting, double vacuumThreshold, double energyFrom, double energyTo) {
        this(components, PcaWeighting.of(weighting), Background.NONE, Solver.AUTO, Estimates.QUICK, vacuumThreshold, energyFrom, energyTo,
                DEFAULT_SEED);
    }

    /** The energies used. */
    EnergyWindow energyWindow() {
        return new EnergyWindow(energyFrom, energyTo);
    }
}

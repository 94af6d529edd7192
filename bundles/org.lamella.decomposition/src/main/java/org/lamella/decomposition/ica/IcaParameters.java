package org.lamella.decomposition.ica;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.pca.PcaParameters;

/**
 * Parameters of independent component analysis.
 *
 * @param components how many principal components are turned into as many independent ones; 0 takes those before the elbow of the scree
 * @param on what the independent components are sought in
 * @param differences how often spectra are differenced along the energy before, to weigh peaks against background
 * @param contrast the measure of non-Gaussianity
 * @param estimation together or one by one
 * @param restarts random starts; two or more also tell how stable the components are
 * @param maxIterations most iterations of one start
 * @param tolerance ends when the components turn by less, as 1 - |cosine|
 * @param seed start of the random generator
 * @param weighting how entries are weighted against their noise for the principal components
 * @param vacuumThreshold pixels of TEM-EDS maps with no more counts than this in any channel are left out
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record IcaParameters(
        @Parameter(label = "Components", defaultValue = "0", min = 0, max = 64,
                help = "Number of principal components that are turned into as many independent ones. 0 takes those before the elbow of "
                        + "the scree plot.") int components,
        @Parameter(label = "Independent in", defaultValue = "spectra",
                help = "spectra seeks components whose spectra are independent of each other, as HyperSpy does; maps seeks independent "
                        + "distributions in space.") Independence on,
        @Parameter(label = "Differences", defaultValue = "1", min = 0, max = 2,
                help = "Spectra are differenced this often along the energy before, so that narrow peaks count and the smooth background "
                        + "does not. Without effect on maps.") int differences,
        @Parameter(label = "Contrast", defaultValue = "logcosh",
                help = "How far from Gaussian a component is: logcosh for most data, exp where outliers disturb, cube (kurtosis) is fast "
                        + "and sensitive to outliers.") Contrast contrast,
        @Parameter(label = "Estimation", defaultValue = "parallel",
                help = "parallel finds all components together; deflation one after the other.") Estimation estimation,
        @Parameter(label = "Restarts", defaultValue = "10", min = 1, max = 100,
                help = "Number of random starts. With two or more the result tells for each component how often it was found again "
                        + "(ICASSO): 1 always, near 0 never.") int restarts,
        @Parameter(label = "Most iterations", defaultValue = "1000", min = 1, max = 100000,
                help = "Each start ends after this many iterations at the latest.") int maxIterations,
        @Parameter(label = "Tolerance", defaultValue = "1e-10", min = 0, max = 0.01,
                help = "A start ends when its components turn by less than this, measured as 1 - |cosine|.") double tolerance,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed,
        @Parameter(label = "Weighting", defaultValue = "poisson",
                help = "Of the principal components: poisson makes the noise of counts alike in all pixels and channels; none is for data "
                        + "that are no counts.") Weighting weighting,
        @Parameter(label = "Vacuum threshold", defaultValue = "1", min = 0, unit = "counts",
                help = "Components of a TEM-EDS map are found without the pixels whose highest channel holds no more than this: vacuum.")
                double vacuumThreshold,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {

    /** The principal components to begin with. */
    PcaParameters principal() {
        return new PcaParameters(components, weighting, vacuumThreshold, energyFrom, energyTo);
    }
}

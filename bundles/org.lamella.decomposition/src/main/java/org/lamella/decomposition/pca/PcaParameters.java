package org.lamella.decomposition.pca;

import org.lamella.core.parameter.Parameter;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * Parameters of principal component analysis.
 *
 * @param components how many components are kept; 0 keeps those before the elbow of the scree
 * @param weighting how entries are weighted against their noise
 * @param vacuumThreshold pixels of TEM-EDS maps with no more counts than this in any channel are left out
 * @param energyFrom lower edge of the energies used, in the units of the energy axis
 * @param energyTo upper edge of the energies used; both 0 for all
 */
public record PcaParameters(
        @Parameter(label = "Components", defaultValue = "0", min = 0, max = 250,
                help = "Number of components kept. 0 keeps those before the elbow of the scree plot.") int components,
        @Parameter(label = "Weighting", defaultValue = "poisson",
                help = "poisson makes the noise of counts alike in all pixels and channels (Keenan and Kotula); none is for data that are "
                        + "no counts.") Weighting weighting,
        @Parameter(label = "Vacuum threshold", defaultValue = "1", min = 0, unit = "counts",
                help = "Components of a TEM-EDS map are found without the pixels whose highest channel holds no more than this: vacuum. "
                        + "They get their place in the maps all the same. 0 uses all pixels.") double vacuumThreshold,
        @Parameter(label = "Energy from", defaultValue = "0", help = EnergyWindow.FROM_HELP) double energyFrom,
        @Parameter(label = "Energy to", defaultValue = "0", help = EnergyWindow.TO_HELP) double energyTo) {

    /** The energies used. */
    EnergyWindow energyWindow() {
        return new EnergyWindow(energyFrom, energyTo);
    }
}

package org.lamella.decomposition.nmf;

import java.util.List;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.Weighting;

/**
 * What all methods of this package are told.
 *
 * @param start how the factorisation begins
 * @param binning side of the squares that are summed to find the spectra; 0 chooses it from the counts, 1 does not bin
 * @param weighting how entries are weighted against their noise
 * @param maxIterations most iterations
 * @param tolerance ends when an iteration changes the objective by less than this share of the explained part of |X|^2
 * @param energies the energies used
 * @param knownSpectra rectangles whose mean spectra are held
 */
record NmfSettings(StartSettings start, int binning, Weighting weighting, int maxIterations, double tolerance, EnergyWindow energies,
        List<String> knownSpectra) {

    static final String COMPONENTS_HELP = "Number of components K.";
    static final String MOST_COMPONENTS_HELP = "Number of components to begin with; those that the data do not ask for are dropped, and"
            + " those that are alike are merged.";
    static final String BINNING_HELP = "The spectra are found on the map summed in squares of this side, where counting noise is low; the"
            + " maps are then fitted at full resolution. 0 chooses the side from the counts, 1 does not bin.";
    static final String WEIGHTING_HELP = "poisson scales the data as for principal components (Keenan and Kotula); none gives strong lines"
            + " more say, which tells phases that share most lines apart better.";
    static final String EVEN_NOISE_HELP = "The method takes the noise to be the same everywhere: poisson makes it so for counts (Keenan"
            + " and Kotula); none is for data whose noise is even, as read-out noise is.";
    static final String ITERATIONS_HELP = "Ends after this many iterations at the latest.";
    static final String TOLERANCE_HELP = "Ends when three iterations in a row change the objective by less than this share of the"
            + " explained part of the data. A smaller value follows the noise further, and components begin to mix.";
}

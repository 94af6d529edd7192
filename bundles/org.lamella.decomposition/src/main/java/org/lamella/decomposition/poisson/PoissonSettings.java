package org.lamella.decomposition.poisson;

import org.lamella.decomposition.EnergyWindow;

/**
 * What a factorisation of counts is told.
 *
 * @param components K
 * @param spectra what spectra may be like
 * @param binning side of the squares of the last level; 0 for the rule, 1 for the map as it is
 * @param starts starts of the first level
 * @param separation how far spectra are drawn apart; 0 for not at all
 * @param maxIterations most iterations of the last level
 * @param tolerance ends when an iteration changes the divergence by less than this share
 * @param seed of the random numbers
 * @param energies the energies used
 */
public record PoissonSettings(int components, SpectrumModel spectra, int binning, int starts, double separation, int maxIterations,
        double tolerance, long seed, EnergyWindow energies) {

    /** Separation that suits most data. */
    public static final double SEPARATION = Separation.STRENGTH;
    static final String BINNING_HELP =
            "The spectra are found on the map summed in squares of this side, after even larger ones; the maps are"
            + " then fitted at full resolution. 0 takes about 400 squares, 1 does not bin.";
    static final String STARTS_HELP = "Number of starts in the largest squares: the first from the singular vectors, the others random; the"
            + " one that fits best goes on. More than one only where the first leads to a wrong result.";
    static final String SEPARATION_HELP = "How hard component spectra are drawn apart on the way, where no pixel holds a phase alone. 0.05"
            + " suits most maps; 0 leaves the counts alone to decide.";
}

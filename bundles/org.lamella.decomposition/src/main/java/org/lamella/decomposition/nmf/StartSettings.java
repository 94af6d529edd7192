package org.lamella.decomposition.nmf;

/**
 * How a factorisation begins.
 *
 * @param components K
 * @param initialisation by what rule
 * @param starts number of random starts
 * @param seed of the random numbers
 */
record StartSettings(int components, Initialisation initialisation, int starts, long seed) {

    static final String INITIALISATION_HELP = "nndsvd begins from the singular vectors; random tries several random spectra and finishes"
            + " the best.";
    static final String STARTS_HELP = "Number of starts when they are random; ten or more are worth their time.";
    static final String SEED_HELP = "Start of the random generator.";
}

package org.lamella.decomposition.physics;

/**
 * The likelihood of spectra, with the maps that suit them best.
 *
 * @param model the spectra
 * @param maps maps of all squares, N x K, a square after the other
 * @param divergence Kullback-Leibler divergence from the counts
 * @param gradient of the divergence by every amount
 * @param information Fisher information about the amounts that is left when the maps are unknown, P x P; empty when it was not asked for
 * @param mapTotals sum of each map
 * @param settled whether a fit ended here by its tolerance
 */
record ProfilePoint(PhaseModel model, double[] maps, double divergence, double[] gradient, double[] information, double[] mapTotals,
        boolean settled) {

    ProfilePoint withSettled(boolean whether) {
        return new ProfilePoint(model, maps, divergence, gradient, information, mapTotals, whether);
    }
}

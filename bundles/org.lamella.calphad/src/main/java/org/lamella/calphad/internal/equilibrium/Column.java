package org.lamella.calphad.internal.equilibrium;

/**
 * A composition of a phase that may be part of the equilibrium.
 *
 * @param phase index of the phase
 * @param y site fractions
 * @param fractions mole fractions of the elements
 * @param energy Gibbs energy in J per mole of atoms
 * @param size atoms per formula unit
 */
record Column(int phase, double[] y, double[] fractions, double energy, double size) {

    static Column of(int index, MinimizablePhase phase, double[] y) {
        double[] fractions = new double[phase.elements()];
        phase.amounts(y, fractions);
        double size = phase.size(y);
        for (int e = 0; e < fractions.length; e++) {
            fractions[e] /= size;
        }
        return new Column(index, y.clone(), fractions, phase.gibbs().evaluate(y, null, null) / size, size);
    }

    /** Height above the plane of potentials in J per mole of atoms. */
    double above(double[] potentials) {
        double height = energy;
        for (int e = 0; e < fractions.length; e++) {
            height -= potentials[e] * fractions[e];
        }
        return height;
    }
}

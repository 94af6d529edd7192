package org.lamella.diffusion.phase;

/** A phase at one temperature whose chemical potentials are known. */
public interface ThermodynamicState extends PhaseState {

    /** Gas constant, J/(mol K), CODATA 2018. */
    double GAS_CONSTANT = 8.31446261815324;

    /**
     * A chemical potential.
     *
     * @param nodes array of nodes
     * @param node where the node begins
     * @param component from 0 to n - 1
     * @return J/mol
     */
    double potential(double[] nodes, int node, int component);

    /**
     * Derivative of a chemical potential.
     *
     * @param nodes array of nodes
     * @param node where the node begins
     * @param component from 0 to n - 1
     * @param unknown from 0 to n - 2; the dependent component makes up for its change
     * @return J/mol
     */
    double potentialSlope(double[] nodes, int node, int component, int unknown);
}

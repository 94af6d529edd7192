package org.lamella.diffusion.phase;

/**
 * A phase at one temperature. What is known of a place is computed once, by {@link #evaluate}, into a stretch of an array that the caller
 * owns, a node; fluxes and potentials are read from nodes. Not for several threads at a time; nothing is allocated.
 */
public interface PhaseState {

    /** The temperature. @return K */
    double temperatureK();

    /** How many values a node takes. @return at least one */
    int nodeSize();

    /**
     * Computes a node.
     *
     * @param unknowns array that holds the unknowns of the place
     * @param at where they begin
     * @param nodes receives the node
     * @param node where it begins
     */
    void evaluate(double[] unknowns, int at, double[] nodes, int node);

    /**
     * The fluxes between two places a unit distance apart.
     *
     * @param nodes array of nodes
     * @param left where the node of the left place begins
     * @param right where the node of the right place begins
     * @param terms receives fluxes and derivatives
     */
    void flux(double[] nodes, int left, int right, FluxTerms terms);

    /**
     * How far a composition may be changed.
     *
     * @param unknowns array that holds a composition within the phase's domain
     * @param at where it begins
     * @param change array that holds a change of the unknowns
     * @param changeAt where it begins
     * @param strict whether no component may reach zero, as at a boundary in equilibrium
     * @return the largest multiple of the change, at most 1, that stays within the domain, and some way from its edge
     */
    double reach(double[] unknowns, int at, double[] change, int changeAt, boolean strict);

    /**
     * The interdiffusivities at a composition.
     *
     * @param unknowns m unknowns
     * @param d receives m x m values, m²/s, row by row: flux of row's component by gradient of column's
     */
    void interdiffusivities(double[] unknowns, double[] d);
}

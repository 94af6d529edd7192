package org.lamella.diffusion;

import org.lamella.diffusion.phase.PhaseState;

/**
 * What holds between the compositions on both sides of an interface, besides that nothing is lost there. An interface that moves has as
 * many such equations as there are components, n; one that stays has one less.
 */
public interface InterfaceCondition {

    /** Whether the interface moves. @return then there are n equations, else n - 1 */
    boolean moves();

    /**
     * Computes the equations.
     *
     * @param left the left side
     * @param right the right side
     * @param terms receives what remains of each equation and its derivatives
     */
    void evaluate(Side left, Side right, InterfaceTerms terms);

    /**
     * What holds while a phase that does not diffuse dissolves: its surface is what was once deposited there.
     *
     * @param leftDissolves whether the left phase dissolves, else the right one
     * @param surface unknowns of the dissolving surface
     * @return the condition for this time
     */
    default InterfaceCondition whenDissolving(boolean leftDissolves, double[] surface) {
        return this;
    }

    /**
     * One side of an interface.
     *
     * @param state its phase at the temperature
     * @param nodes array that holds its node
     * @param node where the node begins
     * @param unknowns array that holds its unknowns
     * @param at where they begin
     */
    record Side(PhaseState state, double[] nodes, int node, double[] unknowns, int at) {

        /**
         * An unknown.
         *
         * @param unknown from 0 to m - 1
         * @return u-fraction
         */
        public double u(int unknown) {
            return unknowns[at + unknown];
        }
    }
}

package org.lamella.diffusion.condition;

import org.lamella.diffusion.InterfaceCondition;
import org.lamella.diffusion.InterfaceTerms;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.ThermodynamicState;

/**
 * Local equilibrium at a moving interface: every component has the same chemical potential on both sides.
 *
 * @param components the components
 */
public record EqualPotentials(Components components) implements InterfaceCondition {

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public void evaluate(Side left, Side right, InterfaceTerms terms) {
        ThermodynamicState from = (ThermodynamicState) left.state();
        ThermodynamicState to = (ThermodynamicState) right.state();
        int m = components.unknowns();
        double rt = ThermodynamicState.GAS_CONSTANT * from.temperatureK();
        for (int i = 0; i < components.count(); i++) {
            terms.rest[i] = (from.potential(left.nodes(), left.node(), i) - to.potential(right.nodes(), right.node(), i)) / rt;
            for (int l = 0; l < m; l++) {
                terms.byLeft[i * m + l] = from.potentialSlope(left.nodes(), left.node(), i, l) / rt;
                terms.byRight[i * m + l] = -to.potentialSlope(right.nodes(), right.node(), i, l) / rt;
            }
        }
    }

    @Override
    public InterfaceCondition whenDissolving(boolean leftDissolves, double[] surface) {
        return new CongruentDissolution(components, leftDissolves, surface);
    }
}

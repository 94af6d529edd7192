package org.lamella.diffusion.condition;

import org.lamella.diffusion.InterfaceCondition;
import org.lamella.diffusion.InterfaceTerms;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.ThermodynamicState;

/**
 * Equilibrium at an interface that stays: no atoms change lattice, so that what is equal on both sides is the potential of each
 * interstitial component, and of each substitutional one relative to the dependent one.
 *
 * @param components the components
 */
public record EqualDiffusionPotentials(Components components) implements InterfaceCondition {

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public void evaluate(Side left, Side right, InterfaceTerms terms) {
        int m = components.unknowns();
        for (int k = 0; k < m; k++) {
            add(left, k, 1, terms.rest, terms.byLeft);
            add(right, k, -1, terms.rest, terms.byRight);
        }
    }

    private void add(Side side, int k, int sign, double[] rest, double[] slopes) {
        ThermodynamicState state = (ThermodynamicState) side.state();
        addPotential(side, state, k, components.component(k), sign, rest, slopes);
        if (components.isSubstitutional(k)) {
            addPotential(side, state, k, components.dependent(), -sign, rest, slopes);
        }
    }

    private void addPotential(Side side, ThermodynamicState state, int k, int component, int sign, double[] rest, double[] slopes) {
        int m = components.unknowns();
        double factor = sign / (ThermodynamicState.GAS_CONSTANT * state.temperatureK());
        rest[k] += factor * state.potential(side.nodes(), side.node(), component);
        for (int l = 0; l < m; l++) {
            slopes[k * m + l] += factor * state.potentialSlope(side.nodes(), side.node(), component, l);
        }
    }
}

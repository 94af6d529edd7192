package org.lamella.diffusion.condition;

import org.lamella.diffusion.InterfaceCondition;
import org.lamella.diffusion.InterfaceTerms;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.ThermodynamicState;

/**
 * Dissolution of a solid that cannot change its composition: its atoms go over all together, and doing so neither gains nor costs Gibbs
 * energy, sum of u_k (mu_k - mu'_k) = 0. The components one by one are not in equilibrium. Where the solid has just been deposited this
 * agrees with {@link EqualPotentials}.
 *
 * @param components the components
 * @param leftDissolves whether the left phase dissolves, else the right one
 * @param surface its composition, unknowns; shared, not copied
 */
record CongruentDissolution(Components components, boolean leftDissolves, double[] surface) implements InterfaceCondition {

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public void evaluate(Side left, Side right, InterfaceTerms terms) {
        int m = components.unknowns();
        Side solid = leftDissolves ? left : right;
        Side medium = leftDissolves ? right : left;
        double[] bySolid = leftDissolves ? terms.byLeft : terms.byRight;
        double[] byMedium = leftDissolves ? terms.byRight : terms.byLeft;
        ThermodynamicState from = (ThermodynamicState) solid.state();
        ThermodynamicState to = (ThermodynamicState) medium.state();
        double rt = ThermodynamicState.GAS_CONSTANT * from.temperatureK();
        double[] u = new double[components.count()];
        components.expand(surface, 0, u);
        for (int i = 0; i < u.length; i++) {
            terms.rest[m] += u[i] * (from.potential(solid.nodes(), solid.node(), i) - to.potential(medium.nodes(), medium.node(), i)) / rt;
            for (int l = 0; l < m; l++) {
                bySolid[m * m + l] += u[i] * from.potentialSlope(solid.nodes(), solid.node(), i, l) / rt;
                byMedium[m * m + l] -= u[i] * to.potentialSlope(medium.nodes(), medium.node(), i, l) / rt;
            }
        }
        for (int k = 0; k < m; k++) {
            terms.rest[k] = solid.u(k) - surface[k];
            bySolid[k * m + k] = 1;
        }
    }
}

package org.lamella.diffusion.condition;

import org.lamella.diffusion.InterfaceCondition;
import org.lamella.diffusion.InterfaceTerms;

/**
 * An interface that stays, at which the u-fractions have constant ratios: left = ratio times right.
 *
 * @param ratios one an unknown; all one for a contact within a phase; shared, not copied
 */
public record Partition(double[] ratios) implements InterfaceCondition {

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public void evaluate(Side left, Side right, InterfaceTerms terms) {
        int m = ratios.length;
        for (int k = 0; k < m; k++) {
            terms.rest[k] = left.u(k) - ratios[k] * right.u(k);
            terms.byLeft[k * m + k] = 1;
            terms.byRight[k * m + k] = -ratios[k];
        }
    }
}

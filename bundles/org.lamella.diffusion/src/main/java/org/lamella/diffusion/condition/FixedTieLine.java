package org.lamella.diffusion.condition;

import org.lamella.diffusion.InterfaceCondition;
import org.lamella.diffusion.InterfaceTerms;

/**
 * Two components, both sides of the moving interface at given compositions.
 *
 * @param left u-fraction on the left side
 * @param right u-fraction on the right side
 */
public record FixedTieLine(double left, double right) implements InterfaceCondition {

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public void evaluate(Side leftSide, Side rightSide, InterfaceTerms terms) {
        terms.rest[0] = leftSide.u(0) - left;
        terms.byLeft[0] = 1;
        terms.rest[1] = rightSide.u(0) - right;
        terms.byRight[1] = 1;
    }
}

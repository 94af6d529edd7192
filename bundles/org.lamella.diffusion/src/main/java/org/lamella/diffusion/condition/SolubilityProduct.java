package org.lamella.diffusion.condition;

import java.util.function.DoubleUnaryOperator;
import org.lamella.diffusion.InterfaceCondition;
import org.lamella.diffusion.InterfaceTerms;

/**
 * A compound of constant composition on the left of a moving interface, and a dilute solution on its right saturated with it:
 * the product of u_k to the power of e_k equals K.
 *
 * @param compound composition of the compound, unknowns; shared, not copied
 * @param exponents one an unknown; shared, not copied
 * @param product K as a function of the temperature in K
 */
public record SolubilityProduct(double[] compound, double[] exponents, DoubleUnaryOperator product) implements InterfaceCondition {

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public void evaluate(Side left, Side right, InterfaceTerms terms) {
        int m = compound.length;
        terms.rest[m] = -Math.log(product.applyAsDouble(right.state().temperatureK()));
        for (int k = 0; k < m; k++) {
            terms.rest[k] = left.u(k) - compound[k];
            terms.byLeft[k * m + k] = 1;
            terms.rest[m] += exponents[k] * Math.log(right.u(k));
            terms.byRight[m * m + k] = exponents[k] / right.u(k);
        }
    }
}

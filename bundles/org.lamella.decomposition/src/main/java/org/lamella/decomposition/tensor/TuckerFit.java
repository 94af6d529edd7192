package org.lamella.decomposition.tensor;

/**
 * A Tucker model with how it was reached.
 *
 * @param model the model
 * @param objective |X - model|^2 after each iteration
 * @param squaredNorm |X|^2
 * @param converged whether the tolerance was reached before the most iterations
 */
public record TuckerFit(TuckerModel model, double[] objective, double squaredNorm, boolean converged) {

    /** What the model leaves. @return |X - model|^2 over |X|^2 */
    public double relativeResidual() {
        return Math.max(0, objective[objective.length - 1] / squaredNorm);
    }
}

package org.lamella.core.contribution;

/**
 * The scree of a principal component analysis.
 *
 * @param explainedVariance variance along each component, falling: squared singular value over the number of pixels
 * @param explainedVarianceRatio the same over the total variance, so that all components together give 1
 * @param elbow number of components before the curve turns flat, found automatically; at least 1
 */
public record Scree(double[] explainedVariance, double[] explainedVarianceRatio, int elbow) {
}

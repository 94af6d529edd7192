package org.lamella.core.contribution;

import java.util.List;

/**
 * The scree of a principal component analysis.
 *
 * @param explainedVariance variance along each component, falling: squared singular value over the number of pixels
 * @param explainedVarianceRatio the same over the total variance, so that all components together give 1
 * @param elbow number of components before the curve turns flat, found automatically; at least 1
 * @param estimates what several methods say about the number of components, side by side; may be empty
 */
public record Scree(double[] explainedVariance, double[] explainedVarianceRatio, int elbow, List<RankEstimate> estimates) {

    /** Copies the list. Results kept by earlier versions have none: null stands for an empty one. */
    public Scree {
        estimates = estimates == null ? List.of() : List.copyOf(estimates);
    }

    /** A scree of which only the elbow was read. */
    public Scree(double[] explainedVariance, double[] explainedVarianceRatio, int elbow) {
        this(explainedVariance, explainedVarianceRatio, elbow, List.of());
    }
}

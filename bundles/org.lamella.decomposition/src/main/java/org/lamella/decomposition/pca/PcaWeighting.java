package org.lamella.decomposition.pca;

import org.lamella.decomposition.Weighting;

/** What is done so that noise is alike in all pixels and channels. */
public enum PcaWeighting {
    /** Entries over the standard deviation that counting statistics expects, {@link Weighting#POISSON}. */ POISSON(Weighting.POISSON),
    /** Entries transformed to unit variance, {@link StabilisedMatrix}. */ ANSCOMBE(Weighting.NONE),
    /** Nothing. */ NONE(Weighting.NONE);

    private final Weighting factors;

    PcaWeighting(Weighting factors) {
        this.factors = factors;
    }

    /** The weighting by factors that is part of it. */
    Weighting factors() {
        return factors;
    }

    static PcaWeighting of(Weighting weighting) {
        return weighting == Weighting.POISSON ? POISSON : NONE;
    }
}

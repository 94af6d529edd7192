package org.lamella.decomposition.vca;

/** How pixels are brought onto the plane in which their mixtures form a simplex. */
public enum Projection {
    /** Projective above a signal-to-noise ratio of 15 + 10 log10(K) dB, affine below, as Nascimento and Dias have it. */ AUTOMATIC,
    /** Each spectrum is scaled onto the plane, x / (x . u) with the mean u: blind to thickness and dose. */ PROJECTIVE,
    /** The K - 1 leading principal components about the mean: steadier in noise, but takes a change of dose for a mixture. */ AFFINE
}

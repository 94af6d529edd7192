package org.lamella.decomposition.nmf;

/** How a non-negative factorisation begins. */
public enum Initialisation {
    /** From the leading singular vectors: one start, the same each time,
            {@link org.lamella.decomposition.linalg.NonNegativeSvd}. */ NNDSVD,
    /** From several random spectra; the start that comes lowest in a short run is finished. */ RANDOM
}

package org.lamella.decomposition.fusion;

/** What the norm of the deviations N is taken of. */
public enum DeviationGroups {
    /** Of each component, sum of |N_k|. */ EACH,
    /** Of all components at once, |N|_F. */ TOGETHER
}

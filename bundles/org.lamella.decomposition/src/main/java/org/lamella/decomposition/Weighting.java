package org.lamella.decomposition;

/** How entries are weighted against their noise. */
public enum Weighting {
    /** By the standard deviation that counting statistics expects, {@link NoiseWeighting}. */ POISSON,
    /** All alike. */ NONE
}

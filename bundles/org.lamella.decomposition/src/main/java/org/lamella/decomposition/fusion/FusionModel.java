package org.lamella.decomposition.fusion;

/** How the first image may differ from the maps that both images share. */
public enum FusionModel {
    /** Not at all: X1 = C S1^T, X2 = C S2^T. */ SHARED,
    /** By maps that it alone sees: X1 = (C + N) S1^T. */ DEVIATION,
    /** By a smooth, falling background under its spectra: X1 = C (S1 + N)^T. */ BACKGROUND
}

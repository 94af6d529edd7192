package org.lamella.decomposition.ica;

/** Whether FastICA finds its components together or one by one. */
public enum Estimation {
    /** All at once, made orthogonal symmetrically: no component is favoured. */ PARALLEL,
    /** One after the other, each orthogonal to those before it: errors of early ones add up in later ones. */ DEFLATION
}

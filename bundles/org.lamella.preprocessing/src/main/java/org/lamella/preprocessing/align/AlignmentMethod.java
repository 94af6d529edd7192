package org.lamella.preprocessing.align;

/** How the place of a spectrum on the energy axis is found. */
public enum AlignmentMethod {
    /** By the zero-loss peak, a Gaussian fitted to its top. */ ZERO_LOSS,
    /** By the shift that lays the mean spectrum over it. */ CORRELATION
}

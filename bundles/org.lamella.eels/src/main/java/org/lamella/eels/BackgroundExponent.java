package org.lamella.eels;

/** Where the exponent of a background comes from. */
public enum BackgroundExponent {
    /** From each pixel where pixels have counts enough, otherwise from the whole map. */ AUTOMATIC,
    /** From each pixel's own spectrum. */ PIXEL,
    /** From the sum spectrum of the map; each pixel has a factor of its own. */ MAP
}

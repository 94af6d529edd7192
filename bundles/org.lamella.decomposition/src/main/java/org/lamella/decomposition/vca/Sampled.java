package org.lamella.decomposition.vca;

/** Which of the two factors is sampled. */
public enum Sampled {
    /** Spectra: for endmembers that each lack lines others have, as in EDS. */ SPECTRA,
    /** Maps: for endmembers that are each absent somewhere, while their spectra overlap everywhere, as in EELS. */ MAPS
}

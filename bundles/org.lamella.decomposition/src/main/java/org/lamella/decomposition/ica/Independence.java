package org.lamella.decomposition.ica;

/** What independent components are sought in. */
public enum Independence {
    /** Component spectra, over channels. */ SPECTRA,
    /** Component maps, over pixels. */ MAPS
}

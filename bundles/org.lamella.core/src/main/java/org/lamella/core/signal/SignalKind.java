package org.lamella.core.signal;

/** What kind of measurement a signal is. */
public enum SignalKind {
    /** X-ray spectra from a thin film in a (scanning) transmission microscope. */ EDS_TEM,
    /** X-ray spectra from a bulk specimen. */ EDS_SEM,
    /** Electron energy-loss spectra. */ EELS,
    /** Spectra of unknown origin. */ SPECTRUM,
    /** Images. */ IMAGE,
    /** Anything else. */ OTHER;

    /**
     * Whether the signal holds X-ray spectra.
     *
     * @return true for both EDS kinds
     */
    public boolean isEds() {
        return this == EDS_TEM || this == EDS_SEM;
    }
}

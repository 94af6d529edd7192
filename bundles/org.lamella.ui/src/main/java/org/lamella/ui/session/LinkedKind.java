package org.lamella.ui.session;

/** What is computed for a session's selection. */
public enum LinkedKind {
    /** The spectrum of the region or mask. */ SPECTRUM,
    /** The map of the energy window or component, or the overlay. */ MAP,
    /** The map, and the maps of the marked elements, along the line. */ PROFILE,
    /** The spectra of the masks that are shown. */ MASK_SPECTRA,
    /** The maps of the marked elements. */ ELEMENT_MAPS
}

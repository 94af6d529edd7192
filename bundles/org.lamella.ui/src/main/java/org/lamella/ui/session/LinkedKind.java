package org.lamella.ui.session;

/** What is computed for a session's selection. */
public enum LinkedKind {
    /** The spectrum of the region. */ SPECTRUM,
    /** The map of the energy window or component. */ MAP,
    /** The map along the line. */ PROFILE
}

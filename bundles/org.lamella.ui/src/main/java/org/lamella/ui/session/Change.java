package org.lamella.ui.session;

/** What changed in a session. */
public enum Change {
    /** A signal was opened or closed, or went absent. */ SIGNALS,
    /** Another signal is looked at. */ CURRENT,
    /** A decomposition came or went, or one of its components was rejected. */ RESULTS,
    /** A composition came or went, or another is looked at. */ COMPOSITIONS,
    /** A composition along a line came or went, or another is looked at. */ PROFILES,
    /** A simulation came or went, or another is looked at. */ SIMULATIONS,
    /** The region on the map, or the mask whose spectrum is shown. */ REGION,
    /** The window on the energy axis. */ WINDOW,
    /** The chosen components. */ COMPONENTS,
    /** What the map shows. */ CONTENT,
    /** The marked elements. */ ELEMENTS,
    /** The masks of a signal. */ MASKS,
    /** Colours, contrast, scales. */ DISPLAY,
    /** Recent files, recent parameters, presets. */ RECENT,
    /** What was done can be taken back or done again. */ HISTORY
}

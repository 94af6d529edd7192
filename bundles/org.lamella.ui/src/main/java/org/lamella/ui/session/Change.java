package org.lamella.ui.session;

/** What changed in a session. */
public enum Change {
    /** A signal was opened or closed, or went absent. */ SIGNALS,
    /** Another signal is looked at. */ CURRENT,
    /** A decomposition came or went. */ RESULTS,
    /** The region on the map. */ REGION,
    /** The window on the energy axis. */ WINDOW,
    /** The chosen components. */ COMPONENTS,
    /** What the map shows. */ CONTENT,
    /** Colours, contrast, scales. */ DISPLAY,
    /** Recent files or parameters. */ RECENT
}

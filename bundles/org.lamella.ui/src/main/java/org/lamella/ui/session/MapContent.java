package org.lamella.ui.session;

/** What the map shows. */
public enum MapContent {
    /** Counts in the energy window, or all of them without a window. */ COUNTS,
    /** The map of the component chosen last. */ COMPONENT,
    /** Several maps, each in its colour, added up. */ OVERLAY
}

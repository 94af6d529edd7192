package org.lamella.ui.session;

/** Follows what is computed for a session. */
@FunctionalInterface
public interface LinkedListener {

    /**
     * Something was computed anew, or became out of date; called on the session's thread.
     *
     * @param kind what
     */
    void linkedChanged(LinkedKind kind);
}

package org.lamella.ui.session;

import java.util.Set;

/** Follows a session. */
@FunctionalInterface
public interface SessionListener {

    /**
     * Something changed; called on the session's thread, after the change.
     *
     * @param changes what, at least one
     */
    void sessionChanged(Set<Change> changes);
}

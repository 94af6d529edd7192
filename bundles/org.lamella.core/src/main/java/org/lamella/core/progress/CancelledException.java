package org.lamella.core.progress;

import org.lamella.core.LamellaException;

/** The user cancelled a long step; thrown by {@link Progress#checkCancelled()} and passed on untouched. */
public final class CancelledException extends LamellaException {

    private static final long serialVersionUID = 1L;

    /** A cancellation. */
    public CancelledException() {
        super("Cancelled.");
    }
}

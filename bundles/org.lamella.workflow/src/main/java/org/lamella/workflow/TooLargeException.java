package org.lamella.workflow;

import org.lamella.core.LamellaException;

/** A file that is in order but does not fit into memory. */
public final class TooLargeException extends LamellaException {

    private static final long serialVersionUID = 1L;

    TooLargeException(String message, Throwable cause) {
        super(message, cause);
    }
}

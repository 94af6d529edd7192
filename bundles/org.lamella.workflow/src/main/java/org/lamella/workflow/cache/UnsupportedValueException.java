package org.lamella.workflow.cache;

import java.io.IOException;

/** A value has something in it that is not kept, for instance a function. */
final class UnsupportedValueException extends IOException {

    private static final long serialVersionUID = 1;

    UnsupportedValueException(String what) {
        super("Nothing keeps " + what);
    }
}

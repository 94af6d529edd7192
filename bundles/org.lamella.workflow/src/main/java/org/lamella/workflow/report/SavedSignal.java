package org.lamella.workflow.report;

import java.util.Objects;
import org.lamella.core.signal.Signal;

/**
 * A signal that is written beside the results, in a contributed format.
 *
 * @param stem name of the file without ending
 * @param ending names the format, without dot
 * @param description for the list of files in the report
 * @param signal what is written
 */
public record SavedSignal(String stem, String ending, String description, Signal signal) {

    /** Refuses missing values. */
    public SavedSignal {
        Objects.requireNonNull(stem, "stem");
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(signal, "signal");
    }
}

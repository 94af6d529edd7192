package org.lamella.core.signal;

import java.util.List;
import java.util.Objects;

/**
 * What a signal is called and how it was taken: everything but its axes and numbers.
 *
 * @param title name for the user
 * @param kind kind of measurement
 * @param acquisition the values that the physics needs
 * @param original all that the file says, as a tree
 * @param warnings what the user must know about the data (aborted series, means instead of sums), one sentence each
 */
public record SignalHeader(String title, SignalKind kind, Acquisition acquisition, MetadataTree original, List<String> warnings) {

    /** Checks and copies. */
    public SignalHeader {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(acquisition, "acquisition");
        Objects.requireNonNull(original, "original");
        warnings = List.copyOf(warnings);
    }

    /**
     * A header of which nothing but title and kind is known.
     *
     * @param title name for the user
     * @param kind kind of measurement
     * @return the header
     */
    public static SignalHeader of(String title, SignalKind kind) {
        return new SignalHeader(title, kind, Acquisition.UNKNOWN, MetadataTree.EMPTY, List.of());
    }

    /** The header under another title. @param newTitle the title @return a copy */
    public SignalHeader withTitle(String newTitle) {
        return new SignalHeader(newTitle, kind, acquisition, original, warnings);
    }
}

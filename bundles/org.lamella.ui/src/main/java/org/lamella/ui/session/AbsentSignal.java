package org.lamella.ui.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A signal that was open when the workbench was closed and could not be read again; what was looked at is kept for the day its file is
 * back.
 *
 * @param file its file
 * @param index number of the signal in the file
 * @param part which part of it was read; empty for all
 * @param focus what was looked at
 * @param notes what was noted
 * @param reason why it could not be read, one sentence for the user
 */
public record AbsentSignal(Path file, int index, Map<String, String> part, Focus focus, Notes notes, String reason) {

    /** Refuses missing values. */
    public AbsentSignal {
        Objects.requireNonNull(file, "file");
        part = Map.copyOf(part);
        Objects.requireNonNull(focus, "focus");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(reason, "reason");
    }

    /** The name the signal has when it is open. @return path and number */
    public String id() {
        return Origin.signalId(file, index, part);
    }
}

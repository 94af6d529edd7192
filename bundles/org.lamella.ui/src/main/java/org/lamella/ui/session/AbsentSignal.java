package org.lamella.ui.session;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A signal that was open when the workbench was closed and could not be read again; what was looked at is kept for the day its file is
 * back.
 *
 * @param file its file
 * @param index number of the signal in the file
 * @param focus what was looked at
 * @param notes what was noted
 * @param reason why it could not be read, one sentence for the user
 */
public record AbsentSignal(Path file, int index, Focus focus, Notes notes, String reason) {

    /** Refuses missing values. */
    public AbsentSignal {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(focus, "focus");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(reason, "reason");
    }

    /** The name the signal has when it is open. @return path and number */
    public String id() {
        return Origin.signalId(file, index);
    }
}

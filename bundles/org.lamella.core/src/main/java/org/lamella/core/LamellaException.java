package org.lamella.core;

import java.util.Objects;

/**
 * A failure that the user can understand and act on: what failed, why, and what to do about it.
 *
 * <p>The message is one line. It is shown as it is on the command line and in dialogs, so it names the file or value in question;
 * a stack trace is never part of what the user sees.
 */
public class LamellaException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its message.
     *
     * @param message one line: what, which, why, what to do
     */
    public LamellaException(String message) {
        super(oneLine(message));
    }

    /**
     * A failure with its message and cause.
     *
     * @param message one line: what, which, why, what to do
     * @param cause what was caught; shown with {@code --debug} only
     */
    public LamellaException(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    private static String oneLine(String message) {
        return Objects.requireNonNull(message, "message").replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }
}

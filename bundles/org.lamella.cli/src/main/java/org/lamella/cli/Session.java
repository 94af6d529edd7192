package org.lamella.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lamella.core.contribution.Contributions;

/**
 * What every command works with.
 *
 * @param contributions loaders, writers and algorithms
 * @param out standard output: results only
 * @param err standard error: progress and messages
 * @param cancelled set once the user wants to stop
 * @param debug whether a failure shows its stack trace
 */
record Session(Contributions contributions, PrintStream out, PrintStream err, AtomicBoolean cancelled, boolean debug) {

    /** Set to {@code true} or {@code false} by who knows better than Java whether standard error is a terminal. */
    private static final String TERMINAL_PROPERTY = "lamella.terminal";

    /** Progress of a command: a bar on a terminal, else nothing but its cancellation. */
    ConsoleProgress progress() {
        String told = System.getProperty(TERMINAL_PROPERTY);
        boolean terminal = told == null ? System.console() != null : Boolean.parseBoolean(told);
        return new ConsoleProgress(err, terminal, cancelled);
    }

    /** Tells the user something beside the result. */
    void say(String sentence) {
        err.println("lamella: " + sentence);
    }

    /** Tells the user of a failure, in one line. */
    void report(String message, Throwable why) {
        say(message.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip());
        if (debug) {
            why.printStackTrace(err);
        }
        err.flush();
    }
}

package org.lamella.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;

/**
 * What every command works with.
 *
 * @param contributions loaders, writers and algorithms
 * @param out standard output: results only
 * @param err standard error: progress and messages
 * @param cancelled set once the user wants to stop
 */
record Session(Contributions contributions, PrintStream out, PrintStream err, AtomicBoolean cancelled) {

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

    /** A progress that does not show but is cancelled with the others. */
    Progress quiet() {
        return new ConsoleProgress(err, false, cancelled);
    }
}

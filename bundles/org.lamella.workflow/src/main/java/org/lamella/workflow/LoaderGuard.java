package org.lamella.workflow;

import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.SignalLoader;

/** Turns what a loader may fail with, beside its own words, into one line for the user. */
final class LoaderGuard {

    private LoaderGuard() {
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws LamellaException;
    }

    static <T> T run(Contribution<SignalLoader> loader, Path file, Work<T> work) throws LamellaException {
        try {
            return work.run();
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new LamellaException("Cannot open " + file + " as " + loader.label() + ": the file is damaged or of a kind that loader '"
                    + loader.id() + "' does not know (" + damaged + ").", damaged);
        } catch (OutOfMemoryError tooLarge) {
            throw new TooLargeException("Cannot open " + file + ": it needs more than the " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB of memory that the program may use; load a region or an energy range, rebin it, or start the program with a"
                    + " larger -Xmx.", tooLarge);
        }
    }
}

package org.lamella.workflow;

import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;

/**
 * Work that a contribution does: what it breaks with is told in words.
 *
 * @param <R> the result
 */
@FunctionalInterface
interface ContributedWork<R> {

    /** Does the work. */
    R run() throws LamellaException;

    /**
     * Does the work.
     *
     * @param what what it is called, for instance decomposition
     * @param chosen who does it
     * @param title what it is done on
     */
    static <R> R named(String what, Contribution<?> chosen, String title, ContributedWork<R> work) throws LamellaException {
        try {
            return work.run();
        } catch (RuntimeException broken) {
            throw new LamellaException("The " + what + " '" + chosen.id() + "' of " + chosen.bundle() + " failed on '" + title + "' with "
                    + broken + "; report this to its author.", broken);
        } catch (OutOfMemoryError tooLarge) {
            throw new LamellaException("The " + what + " '" + chosen.id() + "' of '" + title + "' needs more than the "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB of memory that the program may use; ask for fewer components, rebin"
                    + " the map, or start the program with a larger -Xmx.", tooLarge);
        }
    }
}

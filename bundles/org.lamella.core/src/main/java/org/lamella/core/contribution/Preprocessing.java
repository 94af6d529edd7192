package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Makes of a spectrum image another that is fitter for analysis: cut, joined, aligned, freed of spikes or of what lies under an edge.
 * Contributed to the extension point {@code org.lamella.preprocessings}. Stateless; a pure function of task and parameters, seed included.
 *
 * @param <P> the parameter record
 */
public interface Preprocessing<P extends Record> extends Parameterised<P> {

    /** Whether the work looks at a second signal. */
    enum Companion {
        /** It looks at the image alone. */ NONE,
        /** It does more, or better, with a second signal. */ OPTIONAL,
        /** It cannot do without. */ REQUIRED
    }

    /** Whether a second signal is looked at. @return by default none */
    default Companion companion() {
        return Companion.NONE;
    }

    /**
     * Prepares an image.
     *
     * @param task the image, and the second signal if there is one
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return the prepared image with what was learned on the way
     * @throws LamellaException when the image cannot be prepared as asked, saying why; also when cancelled
     */
    PreprocessingResult prepare(PreprocessingTask task, P parameters, Progress progress) throws LamellaException;
}

package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;

/**
 * Turns a spectrum into a composition. Contributed to the extension point {@code org.lamella.quantifications}. Stateless.
 *
 * @param <P> the parameter record
 */
public interface Quantification<P extends Record> extends Parameterised<P> {

    /**
     * Quantifies.
     *
     * @param spectrum counts by channel
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return the composition with errors
     * @throws LamellaException when the chemistry asked for is impossible, saying why; also when cancelled
     */
    Composition quantify(Spectrum spectrum, P parameters, Progress progress) throws LamellaException;
}

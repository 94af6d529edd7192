package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Simulates concentration profiles. Contributed to the extension point {@code org.lamella.diffusionModels}. Stateless.
 *
 * @param <P> the parameter record, the whole case
 */
public interface DiffusionModel<P extends Record> extends Parameterised<P> {

    /**
     * Simulates.
     *
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return profiles at the times asked for
     * @throws LamellaException when the case is impossible or does not converge, in a metallurgist's words; also when cancelled
     */
    DiffusionResult simulate(P parameters, Progress progress) throws LamellaException;
}

package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Simulates concentration profiles. Contributed to the extension point {@code org.lamella.diffusionModels}. Stateless.
 *
 * <p>A model that reads its case from a file declares a parameter {@value #CASE_FILE}, whose value is a path or the name of a case that
 * comes with the bundle; commands and forms fill it from the file that the user names.
 *
 * @param <P> the parameter record
 */
public interface DiffusionModel<P extends Record> extends Parameterised<P> {

    /** Option name of the parameter that names the case. */
    String CASE_FILE = "case-file";

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

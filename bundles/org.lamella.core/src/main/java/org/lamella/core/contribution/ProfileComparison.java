package org.lamella.core.contribution;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Lays measured concentrations over simulated ones. Contributed to the extension point {@code org.lamella.profileComparisons}. Stateless.
 *
 * @param <P> the parameter record
 */
public interface ProfileComparison<P extends Record> extends Parameterised<P> {

    /**
     * Compares.
     *
     * @param measured what was measured
     * @param simulated one or several simulations of it, for instance by different databases
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return how well they agree
     * @throws LamellaException when there is nothing to compare, saying what is missing; also when cancelled
     */
    ComparisonResult compare(MeasuredProfile measured, List<DiffusionResult> simulated, P parameters, Progress progress)
            throws LamellaException;
}

package org.lamella.workflow.run;

import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.Results;

/**
 * A profile that was measured elsewhere.
 *
 * @param measured mass fractions along a line
 * @param provenance how it came about
 */
public record MeasuredValue(MeasuredProfile measured, Provenance provenance) implements StepValue {

    /** It is where results come from; it is not written again. */
    @Override
    public void addTo(Results.Builder results) {
        // nothing of its own to show
    }
}

package org.lamella.workflow.run;

import org.lamella.core.signal.Signal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.Results;

/**
 * A signal that can only be written: neither an image nor a spectrum nor a spectrum image.
 *
 * @param signal the signal
 * @param provenance how it came about
 */
public record SignalValue(Signal signal, Provenance provenance) implements StepValue {

    @Override
    public void addTo(Results.Builder results) {
        results.remarks(signal.header().warnings());
    }
}

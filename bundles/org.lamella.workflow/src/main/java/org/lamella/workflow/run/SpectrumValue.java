package org.lamella.workflow.run;

import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.SpectrumPart;
import org.lamella.workflow.report.Results;

/**
 * A spectrum.
 *
 * @param spectrum counts, or values in their place
 * @param provenance how it came about
 */
public record SpectrumValue(Spectrum spectrum, Provenance provenance) implements StepValue {

    @Override
    public void addTo(Results.Builder results) {
        results.add(new SpectrumPart(spectrum));
    }
}

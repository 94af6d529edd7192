package org.lamella.workflow.run;

import java.util.List;
import java.util.Optional;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.part.SpectrumPart;
import org.lamella.workflow.part.SumSpectrumPart;
import org.lamella.workflow.report.Results;

/**
 * A spectrum.
 *
 * @param spectrum counts, or values in their place
 * @param provenance how it came about
 * @param opening what the results begin with beside it; empty for one spectrum among others
 */
public record SpectrumValue(Spectrum spectrum, Provenance provenance, Optional<Opening> opening) implements StepValue {

    /**
     * What the results are about.
     *
     * @param signal its description
     * @param markers lines of the elements that it names
     */
    public record Opening(InfoSignal signal, List<LineMarker> markers) {

        /** Copies the list. */
        public Opening {
            markers = List.copyOf(markers);
        }
    }

    /**
     * One spectrum among others.
     *
     * @param spectrum counts, or values in their place
     * @param provenance how it came about
     */
    public SpectrumValue(Spectrum spectrum, Provenance provenance) {
        this(spectrum, provenance, Optional.empty());
    }

    @Override
    public void addTo(Results.Builder results) {
        if (opening.isEmpty()) {
            results.add(new SpectrumPart(spectrum));
            return;
        }
        results.add(new SumSpectrumPart(spectrum)).signal(opening.get().signal()).markers(opening.get().markers());
    }
}

package org.lamella.workflow.run;

import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.ProfilePart;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.workflow.report.Results;

/**
 * Maps along a line.
 *
 * @param profile means with their errors
 * @param provenance how it came about
 */
public record MapProfileValue(ProfilePlot profile, Provenance provenance) implements StepValue {

    @Override
    public void addTo(Results.Builder results) {
        results.add(new ProfilePart(profile));
    }
}

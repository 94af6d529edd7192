package org.lamella.workflow.part;

import java.util.List;
import java.util.Objects;
import org.lamella.workflow.UnmixingOutcome;
import org.lamella.workflow.document.Facts;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Numbers;
import org.lamella.workflow.report.PixelSize;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * An unmixing: abundance maps and the goodness of the fit.
 *
 * @param outcome abundances and record
 */
public record UnmixingPart(UnmixingOutcome outcome) implements ResultPart {

    /** Refuses a missing result. */
    public UnmixingPart {
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public Place place() {
        return Place.UNMIXINGS;
    }

    @Override
    public String heading() {
        return "Unmixing";
    }

    @Override
    public void show(Section section, Results results) {
        section.heading(outcome.title() + ", " + outcome.result().method());
        Facts.Builder facts = Facts.builder();
        outcome.result().facts().forEach((name, value) -> facts.add(name, Numbers.fact(value)));
        section.add(facts.build());
        section.add(MapPanels.of("Abundance of each endmember, root mean square of the residual and reduced chi-squared of each pixel.",
                NamedMap.ofUnmixing(outcome.result()), PixelSize.of(outcome.result().navigationAxes())));
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        UnmixingFiles.plan(plan, outcome);
    }

    @Override
    public List<String> remarks() {
        return Remarks.of(outcome.result().method(), outcome.result().remarks());
    }
}

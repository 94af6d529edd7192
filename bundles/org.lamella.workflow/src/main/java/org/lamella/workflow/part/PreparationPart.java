package org.lamella.workflow.part;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.workflow.PreprocessingOutcome;
import org.lamella.workflow.document.Facts;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Numbers;
import org.lamella.workflow.report.PixelSize;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.SavedSignal;

/**
 * How an image was prepared, with maps of what was found of each of its pixels.
 *
 * @param outcome the prepared image and record
 */
public record PreparationPart(PreprocessingOutcome outcome) implements ResultPart {

    private static final String STEM = "prepared";

    /** Refuses a missing result. */
    public PreparationPart {
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public Place place() {
        return Place.PREPARATIONS;
    }

    @Override
    public String heading() {
        return "Preparation";
    }

    @Override
    public void show(Section section, Results results) {
        PreprocessingResult result = outcome.result();
        section.heading(outcome.title() + ", " + result.method());
        Facts.Builder facts = Facts.builder();
        result.facts().forEach((name, value) -> facts.add(name, Numbers.fact(value)));
        section.add(facts.build());
        if (!result.maps().isEmpty()) {
            section.add(MapPanels.of("What was found of each pixel.", NamedMap.ofPreparation(result),
                    PixelSize.of(result.image().navigationAxes())));
        }
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        PreparationFiles.plan(plan, outcome);
    }

    @Override
    public Optional<SavedSignal> saved() {
        return outcome.saved().map(ending -> new SavedSignal(STEM, ending, "Prepared image '" + outcome.result().image().title() + "'",
                outcome.result().image()));
    }

    @Override
    public List<String> remarks() {
        return Remarks.of(outcome.result().method(), outcome.result().remarks());
    }
}

package org.lamella.workflow.part;

import java.util.List;
import java.util.Objects;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.document.Facts;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;
import org.lamella.workflow.mask.ColouredMask;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Numbers;
import org.lamella.workflow.report.PixelSize;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * Masks with their sizes and a picture of each.
 *
 * @param outcome masks and record
 */
public record SegmentationPart(SegmentationOutcome outcome) implements ResultPart {

    private static final int DIGITS = 4;

    /** Refuses a missing result. */
    public SegmentationPart {
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public Place place() {
        return Place.MASKS;
    }

    @Override
    public String heading() {
        return "Masks";
    }

    @Override
    public void show(Section section, Results results) {
        section.heading(outcome.title() + ", " + outcome.result().method());
        Facts.Builder facts = Facts.builder();
        outcome.result().facts().forEach((name, value) -> facts.add(name, Numbers.fact(value)));
        section.add(facts.build());
        Table.Builder table = Table.builder("Sizes of the masks.").columns(Kind.WORD, "Mask").columns(Kind.NUMBER, "Pixels", "Share, %");
        for (ColouredMask coloured : outcome.masks()) {
            int pixels = coloured.mask().count();
            double share = 100 * pixels / ((double) coloured.mask().width() * coloured.mask().height());
            table.row(Cell.of(coloured.mask().name()), Cell.of(Integer.toString(pixels), pixels),
                    Cell.of(Numbers.rounded(share, DIGITS), share));
        }
        section.add(table.build());
        section.add(MapPanels.of("Masks: 1 inside, 0 outside.",
                outcome.masks().stream().map(coloured -> NamedMap.ofMask(coloured.mask())).toList(), PixelSize.of(results)));
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        SegmentationFiles.plan(plan, outcome);
    }

    @Override
    public List<String> remarks() {
        return Remarks.of(outcome.result().method(), outcome.result().remarks());
    }
}

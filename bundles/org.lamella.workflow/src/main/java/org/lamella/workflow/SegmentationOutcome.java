package org.lamella.workflow;

import java.util.List;
import java.util.Objects;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.workflow.mask.ColouredMask;

/**
 * Masks with the record of how they were made.
 *
 * @param title what was segmented
 * @param result masks and what was learned
 * @param masks the masks of the result in the colours they are drawn in
 * @param provenance program, inputs and steps; the last step is the segmentation
 */
public record SegmentationOutcome(String title, SegmentationResult result, List<ColouredMask> masks, Provenance provenance) {

    /** Refuses missing values. */
    public SegmentationOutcome {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(provenance, "provenance");
        masks = List.copyOf(masks);
    }

    /** The segmentation's own step. @return parameters and time */
    public StepRecord step() {
        return provenance.steps().get(provenance.steps().size() - 1);
    }
}

package org.lamella.workflow.run;

import java.util.List;
import java.util.Optional;
import org.lamella.core.region.Mask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.part.SegmentationPart;
import org.lamella.workflow.report.Results;

/**
 * The masks of a segmentation that finds several. Its parts are the masks by their number, from 1.
 *
 * @param outcome the masks
 */
public record MaskSetValue(SegmentationOutcome outcome) implements StepValue {

    @Override
    public Provenance provenance() {
        return outcome.provenance();
    }

    @Override
    public Optional<StepValue> part(String name) {
        List<Mask> masks = outcome.result().masks();
        return name.matches("[1-9]\\d{0,3}") && Integer.parseInt(name) <= masks.size()
                ? Optional.of(new MaskValue(masks.get(Integer.parseInt(name) - 1), outcome)) : Optional.empty();
    }

    @Override
    public List<String> names() {
        return List.of("1…" + outcome.result().masks().size());
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new SegmentationPart(outcome));
    }
}

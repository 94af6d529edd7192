package org.lamella.workflow.run;

import java.util.List;
import java.util.Optional;
import org.lamella.core.region.Mask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.part.SegmentationPart;
import org.lamella.workflow.report.Results;

/**
 * Several masks. Its parts are the masks by their number, from 1, or by their names.
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
        Optional<Mask> numbered = name.matches("[1-9]\\d{0,3}") && Integer.parseInt(name) <= masks.size()
                ? Optional.of(masks.get(Integer.parseInt(name) - 1)) : Optional.empty();
        return numbered.or(() -> masks.stream().filter(mask -> mask.name().equals(name)).findFirst()).map(mask -> new MaskValue(mask,
                outcome));
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

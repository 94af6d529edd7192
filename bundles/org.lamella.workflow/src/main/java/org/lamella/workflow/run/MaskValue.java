package org.lamella.workflow.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.region.Mask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.part.SegmentationPart;
import org.lamella.workflow.report.Results;

/**
 * A mask. Its facts are {@code pixels} and {@code percent} of the map.
 *
 * @param mask the pixels
 * @param outcome how it was found
 */
public record MaskValue(Mask mask, SegmentationOutcome outcome) implements StepValue {

    @Override
    public Provenance provenance() {
        return outcome.provenance();
    }

    @Override
    public Optional<String> fact(String name) {
        return switch (name) {
            case "pixels" -> Optional.of(Integer.toString(mask.count()));
            case "percent" -> Optional.of(String.format(Locale.ROOT, "%.3g", 100.0 * mask.count() / (mask.width() * mask.height())));
            default -> Optional.ofNullable(outcome.result().facts().get(name)).map(String::valueOf);
        };
    }

    @Override
    public List<String> names() {
        return List.of("pixels", "percent");
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new SegmentationPart(outcome));
    }
}

package org.lamella.workflow.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.region.Mask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.Results;

/**
 * A mask. Its facts are {@code pixels} and {@code percent} of the map.
 *
 * @param mask the pixels
 * @param provenance how it came about
 */
public record MaskValue(Mask mask, Provenance provenance) implements StepValue {

    @Override
    public Optional<String> fact(String name) {
        return switch (name) {
            case "pixels" -> Optional.of(Integer.toString(mask.count()));
            case "percent" -> Optional.of(String.format(Locale.ROOT, "%.3g", 100.0 * mask.count() / (mask.width() * mask.height())));
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> names() {
        return List.of("pixels", "percent");
    }

    @Override
    public void addTo(Results.Builder results) {
        // shown by the step that uses it until masks have a place of their own in reports
    }
}

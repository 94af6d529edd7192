package org.lamella.workflow.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.Results;

/**
 * A spectrum image.
 *
 * @param image the image
 * @param provenance how it came about
 */
public record ImageValue(SpectrumImage image, Provenance provenance) implements StepValue {

    @Override
    public Optional<String> fact(String name) {
        return switch (name) {
            case "width" -> Optional.of(Integer.toString(image.cube().width()));
            case "height" -> Optional.of(Integer.toString(image.cube().height()));
            case "channels" -> Optional.of(Integer.toString(image.cube().channels()));
            case "counts-per-pixel" -> Optional.of(String.format(Locale.ROOT, "%.4g",
                    image.sum().doubleValue() / image.cube().pixels()));
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> names() {
        return List.of("width", "height", "channels", "counts-per-pixel");
    }

    /** An image is where results come from; it is not written again. */
    @Override
    public void addTo(Results.Builder results) {
        results.remarks(image.header().warnings());
    }
}

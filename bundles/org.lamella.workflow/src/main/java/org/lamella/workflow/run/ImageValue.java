package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.PreprocessingOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.PreparationPart;
import org.lamella.workflow.report.Results;

/**
 * A spectrum image.
 *
 * @param image the image
 * @param provenance how it came about
 * @param truth what is known of it, by name; empty for what was measured
 * @param preparation how it was prepared, for an image that was
 */
public record ImageValue(SpectrumImage image, Provenance provenance, Map<String, String> truth,
        Optional<PreprocessingOutcome> preparation) implements StepValue {

    /** Copies the truth. */
    public ImageValue {
        truth = Map.copyOf(truth);
    }

    /**
     * An image of which nothing is known beforehand.
     *
     * @param image the image
     * @param provenance how it came about
     */
    public ImageValue(SpectrumImage image, Provenance provenance) {
        this(image, provenance, Map.of());
    }

    /**
     * An image of which something is known.
     *
     * @param image the image
     * @param provenance how it came about
     * @param truth what is known of it, by name
     */
    public ImageValue(SpectrumImage image, Provenance provenance, Map<String, String> truth) {
        this(image, provenance, truth, Optional.empty());
    }

    /** An image that was prepared, whose facts can be referred to. @param outcome the image with how it was made @return the value */
    public static ImageValue prepared(PreprocessingOutcome outcome) {
        return new ImageValue(outcome.result().image(), outcome.provenance(), Map.of(), Optional.of(outcome));
    }

    @Override
    public Optional<String> fact(String name) {
        return switch (name) {
            case "width" -> Optional.of(Integer.toString(image.cube().width()));
            case "height" -> Optional.of(Integer.toString(image.cube().height()));
            case "channels" -> Optional.of(Integer.toString(image.cube().channels()));
            case "counts-per-pixel" -> Optional.of(String.format(Locale.ROOT, "%.4g",
                    image.sum().doubleValue() / image.cube().pixels()));
            default -> Optional.ofNullable(truth.get(name)).or(() -> preparation.map(made -> made.result().facts().get(name))
                    .map(String::valueOf));
        };
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("width", "height", "channels", "counts-per-pixel"));
        truth.keySet().stream().sorted().forEach(names::add);
        preparation.ifPresent(made -> names.addAll(made.result().facts().keySet()));
        return names;
    }

    /** An image is where results come from; what was learned in preparing it is one. */
    @Override
    public void addTo(Results.Builder results) {
        results.remarks(image.header().warnings());
        preparation.ifPresent(made -> results.add(new PreparationPart(made)));
    }
}

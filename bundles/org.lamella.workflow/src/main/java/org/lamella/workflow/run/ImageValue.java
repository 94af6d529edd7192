package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.PreprocessingOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.output.Attachment;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.PreparationPart;
import org.lamella.workflow.part.ProfilePart;
import org.lamella.workflow.report.Results;

/**
 * A spectrum image. What was simulated has the facts and maps of its truth besides, see {@link ImageTruth}.
 *
 * @param image the image
 * @param provenance how it came about
 * @param truth what it was made of; empty for what was measured
 * @param preparation how it was prepared, for an image that was
 * @param files what is written of it; empty for an image that is only where results come from
 */
public record ImageValue(SpectrumImage image, Provenance provenance, Optional<ImageTruth> truth,
        Optional<PreprocessingOutcome> preparation, Optional<ImageFiles> files) implements StepValue {

    /**
     * An image of which nothing is known beforehand.
     *
     * @param image the image
     * @param provenance how it came about
     */
    public ImageValue(SpectrumImage image, Provenance provenance) {
        this(image, provenance, Optional.empty());
    }

    /**
     * An image of which something is known.
     *
     * @param image the image
     * @param provenance how it came about
     * @param truth what it was made of
     */
    public ImageValue(SpectrumImage image, Provenance provenance, Optional<ImageTruth> truth) {
        this(image, provenance, truth, Optional.empty(), Optional.empty());
    }

    /**
     * What comes of preparing this image. The truth stays with it while pixels and phases stay as they are.
     *
     * @param outcome the prepared image with how it was made
     * @return the value, whose facts can be referred to
     */
    public ImageValue prepared(PreprocessingOutcome outcome) {
        SpectrumImage made = outcome.result().image();
        return new ImageValue(made, outcome.provenance(), truth.flatMap(known -> known.of(made)), Optional.of(outcome),
                Optional.empty());
    }

    @Override
    public Optional<String> fact(String name) {
        return switch (name) {
            case "width" -> Optional.of(Integer.toString(image.cube().width()));
            case "height" -> Optional.of(Integer.toString(image.cube().height()));
            case "channels" -> Optional.of(Integer.toString(image.cube().channels()));
            case "counts-per-pixel" -> Optional.of(String.format(Locale.ROOT, "%.4g",
                    image.sum().doubleValue() / image.cube().pixels()));
            default -> truth.map(known -> known.facts().get(name)).or(() -> preparation.map(made -> made.result().facts().get(name))
                    .map(String::valueOf));
        };
    }

    @Override
    public Optional<StepValue> part(String name) {
        return truth.flatMap(known -> known.map(name)).map(map -> new MapValue(map, provenance));
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("width", "height", "channels", "counts-per-pixel"));
        truth.ifPresent(known -> {
            known.facts().keySet().stream().sorted().forEach(names::add);
            names.addAll(known.maps());
        });
        preparation.ifPresent(made -> names.addAll(made.result().facts().keySet()));
        return names;
    }

    /** An image is where results come from; what was learned in preparing it is one. */
    @Override
    public void addTo(Results.Builder results) {
        results.remarks(image.header().warnings());
        preparation.ifPresent(made -> results.add(new PreparationPart(made)));
        files.ifPresent(written -> {
            results.add(new ElementMapsPart(written.maps()));
            written.profile().ifPresent(profile -> results.add(new ProfilePart(profile)));
        });
    }

    @Override
    public List<Attachment> attachments() {
        return files.map(ImageFiles::attachments).orElse(List.of());
    }
}

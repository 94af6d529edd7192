package org.lamella.workflow.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.metric.ImageSignalToNoise;
import org.lamella.core.signal.Image;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;

/**
 * One map.
 *
 * @param map name and values
 * @param provenance how it came about
 * @param image the image that it is, with its axes; empty for a map that was made of something else
 */
public record MapValue(NamedMap map, Provenance provenance, Optional<Image> image) implements StepValue {

    /**
     * A map that was made of something else.
     *
     * @param map name and values
     * @param provenance how it came about
     */
    public MapValue(NamedMap map, Provenance provenance) {
        this(map, provenance, Optional.empty());
    }

    /** The image SNR of the first paper's equation, mean over standard deviation of all pixels, and the mean itself. */
    @Override
    public Optional<String> fact(String name) {
        return switch (name) {
            case "snr" -> Optional.of(text(ImageSignalToNoise.of(map.values())));
            case "mean" -> Optional.of(text(Arrays.stream(map.values()).average().orElse(0)));
            default -> Optional.empty();
        };
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    @Override
    public List<String> names() {
        return List.of("snr", "mean");
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new ElementMapsPart(List.of(map)));
    }
}

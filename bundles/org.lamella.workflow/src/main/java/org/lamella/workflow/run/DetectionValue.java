package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.workflow.DetectionStudy;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.PlotPart;
import org.lamella.workflow.report.Results;

/**
 * Signal-to-noise ratios over the number of pixels. The facts of an element are those of the law SNR = k sqrt(N): {@code Nd.k},
 * {@code Nd.r2}, {@code Nd.exponent} (0.5 where counting alone limits), {@code Nd.pixels-for-10}, from which its peak is seen.
 *
 * @param study ratios and limits
 */
public record DetectionValue(DetectionStudy study) implements StepValue {

    /** From this ratio on a peak is seen, says the paper on trace elements. */
    private static final double SEEN = 10;

    @Override
    public Provenance provenance() {
        return study.provenance();
    }

    @Override
    public Optional<String> fact(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : study.elements().stream()
                .filter(element -> element.symbol().equals(name.substring(0, dot))).findFirst()
                .flatMap(element -> quantity(element, name.substring(dot + 1)));
    }

    private static Optional<String> quantity(DetectionStudy.ElementStudy element, String name) {
        return switch (name) {
            case "k" -> text("%.4g", element.law().k());
            case "r2" -> text("%.3f", element.law().determination());
            case "exponent" -> text("%.3f", element.law().exponent());
            case "pixels-for-10" -> text("%.0f", element.law().pixelsFor(SEEN));
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(String format, double value) {
        return Optional.of(String.format(Locale.ROOT, format, value));
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (DetectionStudy.ElementStudy element : study.elements()) {
            List.of("k", "r2", "exponent", "pixels-for-10").forEach(quantity -> names.add(element.symbol() + "." + quantity));
        }
        return names;
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new PlotPart(study.signalToNoisePlot())).add(new PlotPart(study.detectionLimitPlot()));
    }
}

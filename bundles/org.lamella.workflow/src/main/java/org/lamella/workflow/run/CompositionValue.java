package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.contribution.Composition;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.part.CompositionPart;
import org.lamella.workflow.report.Results;

/**
 * A composition. The facts of an element are {@code Fe.atomic}, {@code Fe.mass} (percent), {@code Fe.atomic-ppm}, {@code Fe.mass-ppm}, the
 * standard deviations {@code Fe.atomic-sigma}, {@code Fe.mass-sigma} (percent), {@code Fe.atomic-sigma-ppm}, {@code Fe.poisson-ppm} of the counts of the line alone, the limit of detection
 * {@code Fe.limit-ppm} (atomic) and the signal-to-noise ratio of its line {@code Fe.snr}.
 *
 * @param outcome composition and record
 */
public record CompositionValue(QuantificationOutcome outcome) implements StepValue {

    private static final double PERCENT = 100;
    private static final double PPM = 1e6;
    private static final List<String> QUANTITIES = List.of("atomic", "atomic-sigma", "atomic-ppm", "atomic-sigma-ppm",
            "poisson-ppm", "mass", "mass-sigma",
            "mass-ppm", "limit-ppm", "snr");

    @Override
    public Provenance provenance() {
        return outcome.provenance();
    }

    @Override
    public Optional<String> fact(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(outcome.composition().facts().get(name));
        }
        return outcome.composition().elements().stream().filter(row -> row.symbol().equals(name.substring(0, dot))).findFirst()
                .flatMap(row -> quantity(row, name.substring(dot + 1)));
    }

    private static Optional<String> quantity(Composition.Row row, String name) {
        return switch (name) {
            case "atomic" -> text(PERCENT * row.atomic().value());
            case "atomic-sigma" -> text(PERCENT * row.atomic().sigma());
            case "atomic-ppm" -> text(PPM * row.atomic().value());
            case "atomic-sigma-ppm" -> text(PPM * row.atomic().sigma());
            case "poisson-ppm" -> text(PPM * row.poissonAtomicSigma());
            case "mass" -> text(PERCENT * row.mass().value());
            case "mass-sigma" -> text(PERCENT * row.mass().sigma());
            case "mass-ppm" -> text(PPM * row.mass().value());
            case "limit-ppm" -> text(PPM * row.atomic().detectionLimit());
            case "snr" -> text(row.signalToNoise());
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(double value) {
        return Optional.of(String.format(Locale.ROOT, "%.4g", value));
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(outcome.composition().facts().keySet());
        for (Composition.Row row : outcome.composition().elements()) {
            QUANTITIES.forEach(quantity -> names.add(row.symbol() + "." + quantity));
        }
        return names;
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new CompositionPart(outcome));
    }
}

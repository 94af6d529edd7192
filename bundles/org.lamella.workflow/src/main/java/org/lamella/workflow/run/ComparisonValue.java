package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.workflow.ComparisonOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.ComparisonPart;
import org.lamella.workflow.report.Results;

/**
 * A comparison of a measured with simulated profiles. The facts are {@code chi-squared} over its degrees of freedom and {@code p} of the best
 * simulation, the fitted values by name, and the widths at half depth and at nine tenths of it, {@code Cr.measured.half},
 * {@code Cr.simulated.ninety}, in nm.
 *
 * @param outcome result and record
 */
public record ComparisonValue(ComparisonOutcome outcome) implements StepValue {

    private static final String MEASURED = "measured";

    @Override
    public Provenance provenance() {
        return outcome.provenance();
    }

    @Override
    public Optional<String> fact(String name) {
        ComparisonResult.Fit best = outcome.result().fits().get(0);
        if (name.equals("chi-squared")) {
            return text(best.chiSquared() / best.degreesOfFreedom());
        }
        if (name.equals("p")) {
            return text(best.pValue());
        }
        return best.values().stream().filter(value -> value.name().equals(name)).findFirst().flatMap(value -> text(value.value()))
                .or(() -> width(name));
    }

    private Optional<String> width(String name) {
        String[] parts = name.split("\\.");
        return parts.length != 3 ? Optional.empty() : outcome.result().widths().stream()
                .filter(width -> width.element().equals(parts[0]) && width.what().equals(MEASURED) == parts[1].equals(MEASURED)).findFirst()
                .flatMap(width -> text(parts[2].equals("half") ? width.halfDepthNm() : width.ninetyPercentNm()));
    }

    private static Optional<String> text(double value) {
        return Optional.of(String.format(Locale.ROOT, "%.3g", value));
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("chi-squared", "p"));
        outcome.result().fits().get(0).values().forEach(value -> names.add(value.name()));
        outcome.result().widths().forEach(width -> names.add(width.element() + "." + (width.what().equals(MEASURED) ? MEASURED : "simulated")
                + ".half"));
        return names;
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new ComparisonPart(outcome));
    }
}

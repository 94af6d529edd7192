package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.workflow.MapQuantificationOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.CompositionPart;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.report.CompositionMapSet;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;

/**
 * Compositions of all pixels. The parts are the maps {@code Fe.atomic}, {@code Fe.mass} (percent) and {@code Fe.counts} (net counts of its
 * line), and {@code sum}, the composition of all pixels together, whose facts it has itself.
 *
 * @param outcome compositions and record
 * @param label what is added to the names of the maps; may be empty
 * @param complete whether all maps with their errors are among the results, and not only atomic percent
 */
public record CompositionMapsValue(MapQuantificationOutcome outcome, String label, boolean complete) implements StepValue {

    private static final double PERCENT = 100;
    private static final String SUM = "sum";

    @Override
    public Provenance provenance() {
        return outcome.provenance();
    }

    @Override
    public Optional<String> fact(String name) {
        return new CompositionValue(outcome.sum()).fact(name);
    }

    @Override
    public Optional<StepValue> part(String name) {
        if (name.equals(SUM)) {
            return Optional.of(new CompositionValue(outcome.sum()));
        }
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : outcome.maps().elements().stream()
                .filter(element -> element.symbol().equals(name.substring(0, dot))).findFirst()
                .flatMap(element -> map(element, name.substring(dot + 1))).map(map -> new MapValue(map, provenance()));
    }

    private Optional<NamedMap> map(CompositionMaps.ElementMaps element, String quantity) {
        return switch (quantity) {
            case "atomic" -> Optional.of(named(element.symbol() + " atomic percent", percent(element.atomic()), "at%"));
            case "mass" -> Optional.of(named(element.symbol() + " mass percent", percent(element.mass()), "wt%"));
            case "counts" -> Optional.of(named(element.line() + " net counts", element.netCounts(), "counts"));
            default -> Optional.empty();
        };
    }

    private NamedMap named(String name, double[] values, String unit) {
        return new NamedMap(name + label, outcome.maps().width(), outcome.maps().height(), values, unit, false);
    }

    private static double[] percent(double[] fractions) {
        return Arrays.stream(fractions).map(fraction -> PERCENT * fraction).toArray();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(SUM));
        for (CompositionMaps.ElementMaps element : outcome.maps().elements()) {
            names.addAll(List.of(element.symbol() + ".atomic", element.symbol() + ".mass", element.symbol() + ".counts"));
        }
        return names;
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new CompositionPart(outcome.sum())).remarks(outcome.maps().remarks());
        if (complete) {
            results.add(new ElementMapsPart(CompositionMapSet.of(outcome.maps())));
            return;
        }
        for (CompositionMaps.ElementMaps element : outcome.maps().elements()) {
            results.add(new ElementMapsPart(map(element, "atomic").stream().toList()));
        }
    }
}

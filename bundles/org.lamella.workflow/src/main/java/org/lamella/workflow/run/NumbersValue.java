package org.lamella.workflow.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.report.Results;

/**
 * Numbers that others refer to by their names.
 *
 * @param numbers by name
 * @param provenance how they came about
 */
public record NumbersValue(Map<String, Double> numbers, Provenance provenance) implements StepValue {

    /** Copies the map. */
    public NumbersValue {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    @Override
    public Optional<String> fact(String name) {
        return Optional.ofNullable(numbers.get(name)).map(value -> String.format(Locale.ROOT, "%.4g", value));
    }

    @Override
    public List<String> names() {
        return List.copyOf(numbers.keySet());
    }

    /** A number is told by the findings that refer to it. */
    @Override
    public void addTo(Results.Builder results) {
        // nothing to show
    }
}

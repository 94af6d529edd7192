package org.lamella.workflow.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.signal.Axis;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.UnmixingOutcome;
import org.lamella.workflow.part.UnmixingPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;

/**
 * Abundances. The parts are the abundance maps by the names of the endmembers; the facts {@code NAME.mean} and those of the result.
 *
 * @param outcome abundances and record
 */
public record UnmixingValue(UnmixingOutcome outcome) implements StepValue {

    private static final String MEAN = ".mean";

    @Override
    public Provenance provenance() {
        return outcome.provenance();
    }

    private Optional<Integer> number(String name) {
        List<String> names = outcome.result().endmembers().stream().map(endmember -> endmember.name()).toList();
        return names.contains(name) ? Optional.of(names.indexOf(name)) : Optional.empty();
    }

    @Override
    public Optional<String> fact(String name) {
        if (name.endsWith(MEAN)) {
            return number(name.substring(0, name.length() - MEAN.length())).map(k -> String.format(Locale.ROOT, "%.4g",
                    Arrays.stream(outcome.result().abundances()[k]).average().orElse(0)));
        }
        return Optional.ofNullable(outcome.result().facts().get(name)).map(String::valueOf);
    }

    @Override
    public Optional<StepValue> part(String name) {
        UnmixingResult result = outcome.result();
        List<Axis> axes = result.navigationAxes();
        int width = axes.get(axes.size() - 1).size();
        return number(name).map(k -> new MapValue(new NamedMap(name, width, result.abundances()[k].length / width, result.abundances()[k],
                "", false), provenance()));
    }

    @Override
    public List<String> names() {
        return outcome.result().endmembers().stream().map(endmember -> endmember.name()).toList();
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new UnmixingPart(outcome));
    }
}

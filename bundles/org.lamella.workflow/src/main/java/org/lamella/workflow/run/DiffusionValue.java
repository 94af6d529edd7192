package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.workflow.DiffusionOutcome;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.DiffusionPart;
import org.lamella.workflow.report.Results;

/**
 * Simulated profiles. Beside the facts of the result there are, for the last profile, {@code interface}, the position of the first phase
 * boundary in nm, and for each element its mass percent on both sides of it, {@code Cr.left} and {@code Cr.right}; {@code interface.1000}
 * is the position after 1000 s, one of the times that were asked for.
 *
 * @param outcome result and record
 */
public record DiffusionValue(DiffusionOutcome outcome) implements StepValue {

    private static final double PERCENT = 100;
    private static final String INTERFACE = "interface";

    @Override
    public Provenance provenance() {
        return outcome.provenance();
    }

    @Override
    public Optional<String> fact(String name) {
        DiffusionResult result = outcome.result();
        if (!result.interfaces().isEmpty()) {
            DiffusionResult.InterfaceHistory history = result.interfaces().get(0);
            int last = history.timesS().length - 1;
            if (name.equals(INTERFACE)) {
                return text(history.positionsNm()[last]);
            }
            if (name.startsWith(INTERFACE + ".")) {
                return at(history, name.substring(INTERFACE.length() + 1));
            }
            int dot = name.indexOf('.');
            int element = dot < 0 ? -1 : result.elements().indexOf(name.substring(0, dot));
            if (element >= 0 && name.endsWith(".left")) {
                return text(PERCENT * history.leftMassFractions()[element][last]);
            }
            if (element >= 0 && name.endsWith(".right")) {
                return text(PERCENT * history.rightMassFractions()[element][last]);
            }
        }
        return Optional.ofNullable(result.facts().get(name));
    }

    private static Optional<String> at(DiffusionResult.InterfaceHistory history, String seconds) {
        return IntStream.range(0, history.timesS().length)
                .filter(i -> seconds.matches("[0-9.]+") && history.timesS()[i] == Double.parseDouble(seconds)).boxed().findFirst()
                .flatMap(i -> text(history.positionsNm()[i]));
    }

    private static Optional<String> text(double value) {
        return Optional.of(String.format(Locale.ROOT, "%.4g", value));
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(outcome.result().facts().keySet());
        if (!outcome.result().interfaces().isEmpty()) {
            names.add(INTERFACE);
            outcome.result().elements().forEach(element -> names.addAll(List.of(element + ".left", element + ".right")));
        }
        return names;
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new DiffusionPart(outcome));
    }
}

package org.lamella.ui.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.workflow.DecompositionOutcome;

/**
 * A decomposition of an open signal.
 *
 * @param id unique name, also of the folder that keeps it
 * @param signalId the signal it was made from
 * @param label name for the user
 * @param contribution id of the algorithm
 * @param parameters what it was run with, as text by option name
 * @param rejected components, from 0, that the analyst takes for noise
 * @param outcome what came out; empty when it was not kept from an earlier session
 */
public record DerivedResult(String id, String signalId, String label, String contribution, Map<String, String> parameters,
        Set<Integer> rejected, Optional<DecompositionOutcome> outcome) {

    /** Copies the map. */
    public DerivedResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(outcome, "outcome");
        rejected = Collections.unmodifiableSet(new TreeSet<>(rejected));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * A result that was just computed.
     *
     * @param id unique name
     * @param signalId the signal it was made from
     * @param outcome what came out
     * @return the result
     */
    public static DerivedResult of(String id, String signalId, DecompositionOutcome outcome) {
        DecompositionResult result = outcome.result();
        String label = result.method() + ", " + result.components() + (result.components() == 1 ? " component" : " components");
        return new DerivedResult(id, signalId, label, outcome.step().contribution(), outcome.step().parameters(), Set.of(),
                Optional.of(outcome));
    }

    /** Component maps and spectra. @return empty when they were not kept */
    public Optional<DecompositionResult> decomposition() {
        return outcome.map(DecompositionOutcome::result);
    }

    /** The components that the analyst keeps. @return numbers from 0, rising */
    public List<Integer> kept() {
        int components = decomposition().map(DecompositionResult::components).orElse(0);
        return IntStream.range(0, components).filter(component -> !rejected.contains(component)).boxed().toList();
    }

    /** With a component rejected, or kept again when it was rejected. */
    DerivedResult toggled(int component) {
        Set<Integer> changed = new TreeSet<>(rejected);
        if (!changed.remove(component)) {
            changed.add(component);
        }
        return new DerivedResult(id, signalId, label, contribution, parameters, changed, outcome);
    }
}

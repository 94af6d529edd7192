package org.lamella.ui.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param outcome what came out; empty when it was not kept from an earlier session
 */
public record DerivedResult(String id, String signalId, String label, String contribution, Map<String, String> parameters,
        Optional<DecompositionOutcome> outcome) {

    /** Copies the map. */
    public DerivedResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(outcome, "outcome");
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
        return new DerivedResult(id, signalId, label, outcome.step().contribution(), outcome.step().parameters(), Optional.of(outcome));
    }

    /** Component maps and spectra. @return empty when they were not kept */
    public Optional<DecompositionResult> decomposition() {
        return outcome.map(DecompositionOutcome::result);
    }
}

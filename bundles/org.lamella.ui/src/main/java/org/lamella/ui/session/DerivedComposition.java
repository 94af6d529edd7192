package org.lamella.ui.session;

import java.util.Objects;
import org.lamella.core.contribution.Composition;
import org.lamella.workflow.QuantificationOutcome;

/**
 * A composition of an open signal.
 *
 * @param id unique name
 * @param signalId the signal it was made from
 * @param label name for the user: which spectrum, which method
 * @param outcome composition and record
 */
public record DerivedComposition(String id, String signalId, String label, QuantificationOutcome outcome) {

    /** Refuses missing values. */
    public DerivedComposition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** A composition that was just made. @param id unique name @param signalId its signal @param outcome what came out @return it */
    public static DerivedComposition of(String id, String signalId, QuantificationOutcome outcome) {
        return new DerivedComposition(id, signalId, outcome.title() + ", " + outcome.composition().method(), outcome);
    }

    /** The composition. @return elements with their errors */
    public Composition composition() {
        return outcome.composition();
    }
}

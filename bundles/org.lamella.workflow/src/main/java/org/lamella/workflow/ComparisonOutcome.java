package org.lamella.workflow;

import java.util.Objects;
import org.lamella.core.contribution.ComparisonResult;

/**
 * A comparison of measured with simulated profiles, with the record of how it was made.
 *
 * @param title what was measured
 * @param result how well they agree
 * @param provenance program, inputs and steps; the last step is the comparison
 */
public record ComparisonOutcome(String title, ComparisonResult result, Provenance provenance) {

    /** Refuses missing values. */
    public ComparisonOutcome {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(provenance, "provenance");
    }
}

package org.lamella.ui.session;

import java.util.Objects;
import org.lamella.core.contribution.ComparisonResult;

/**
 * A measured profile laid over simulations.
 *
 * @param id unique name
 * @param label name for the user
 * @param result how well they agree
 */
public record DerivedComparison(String id, String label, ComparisonResult result) {

    /** Refuses missing values. */
    public DerivedComparison {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(result, "result");
    }
}

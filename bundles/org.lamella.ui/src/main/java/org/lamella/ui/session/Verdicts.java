package org.lamella.ui.session;

import java.util.List;
import java.util.Objects;
import org.lamella.core.contribution.ComponentVerdict;

/**
 * What a judge says about the components of a decomposition.
 *
 * @param judge its name for the user
 * @param components one verdict a component, in their order
 */
public record Verdicts(String judge, List<ComponentVerdict> components) {

    /** Copies the list. */
    public Verdicts {
        Objects.requireNonNull(judge, "judge");
        components = List.copyOf(components);
    }
}

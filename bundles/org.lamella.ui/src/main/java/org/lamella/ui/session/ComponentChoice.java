package org.lamella.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The components that are looked at.
 *
 * @param resultId the decomposition they belong to
 * @param components numbers from 0, at least one, in the order they were chosen
 */
public record ComponentChoice(String resultId, List<Integer> components) {

    /** Copies the list. */
    public ComponentChoice {
        Objects.requireNonNull(resultId, "resultId");
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("A choice of no component");
        }
    }

    /** One component. @param resultId its decomposition @param component its number from 0 @return the choice */
    public static ComponentChoice of(String resultId, int component) {
        return new ComponentChoice(resultId, List.of(component));
    }

    /** The component chosen last: the one whose map is shown. @return a number from 0 */
    public int primary() {
        return components.get(components.size() - 1);
    }

    /** This choice with one component more, or without it when it is chosen already; one always stays. @param component its number
     * @return a choice */
    public ComponentChoice toggled(int component) {
        List<Integer> changed = new ArrayList<>(components);
        if (!changed.remove((Integer) component)) {
            changed.add(component);
        }
        return changed.isEmpty() ? this : new ComponentChoice(resultId, changed);
    }
}

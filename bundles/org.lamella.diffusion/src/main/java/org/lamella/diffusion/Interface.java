package org.lamella.diffusion;

import java.util.Objects;

/**
 * The interface between two regions at the start.
 *
 * @param condition what holds there
 * @param left a composition of its left side that meets the condition together with {@code right}, unknowns, from which the solver finds
 *        its way to the one at the start; shared, not copied
 * @param right the same of its right side
 */
public record Interface(InterfaceCondition condition, double[] left, double[] right) {

    /** Refuses missing values. */
    public Interface {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }
}

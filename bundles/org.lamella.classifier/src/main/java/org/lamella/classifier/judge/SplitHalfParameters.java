package org.lamella.classifier.judge;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the comparison of two halves.
 *
 * @param reproduced how much of a component's spectrum both halves must agree on
 * @param seed of the division
 */
public record SplitHalfParameters(
        @Parameter(label = "Reproduced", defaultValue = "0.25", min = 0.01, max = 0.99,
                help = "Share of a component's weighted spectrum that the components of both halves must agree on; 0.25 when each half "
                        + "finds half of it.") double reproduced,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator that divides the counts.") long seed) {
}

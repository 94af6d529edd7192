package org.lamella.diffusion.setup;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Potentials that activities are counted from, J/mol (A. T. Dinsdale, Calphad 15 (1991) 317, as revised in SGTE unary 4.4). */
final class ReferenceState {

    private ReferenceState() {
    }

    /** The potential as a function of the temperature in K; for carbon of graphite, for nitrogen of half a mole of N2 at 1 bar. */
    static Optional<DoubleUnaryOperator> of(String symbol) {
        return switch (symbol) {
            case "C" -> Optional.of(ReferenceState::graphite);
            case "N" -> Optional.of(ReferenceState::nitrogen);
            default -> Optional.empty();
        };
    }

    private static double graphite(double t) {
        return -17368.441 + 170.73 * t - 24.3 * t * Math.log(t) - 4.723e-4 * t * t + 2562600 / t - 2.643e8 / (t * t) + 1.2e10 / (t * t * t);
    }

    private static double nitrogen(double t) {
        if (t <= 950) {
            return -3750.675 - 9.45425 * t - 12.7819 * t * Math.log(t) - 0.00176686 * t * t + 2.681e-9 * t * t * t - 32374 / t;
        }
        if (t <= 3350) {
            return -7358.85 + 17.2003 * t - 16.3699 * t * Math.log(t) - 6.5107e-4 * t * t + 3.0097e-8 * t * t * t + 563070 / t;
        }
        return -16392.8 + 50.26 * t - 20.4695 * t * Math.log(t) + 2.39754e-4 * t * t - 8.333e-9 * t * t * t + 4596375 / t;
    }
}

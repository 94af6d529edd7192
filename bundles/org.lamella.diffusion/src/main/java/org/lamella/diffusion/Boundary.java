package org.lamella.diffusion;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What happens at an end of the line. */
public sealed interface Boundary {

    /** Nothing passes: a wall, the middle of a plate, the axis of a cylinder, a symmetry plane between two precipitates. */
    record Closed() implements Boundary {
    }

    /**
     * Something is held or passes.
     *
     * @param supplies one an unknown component, in order
     */
    record Exchange(List<Supply> supplies) implements Boundary {
        /** Copies the list. */
        public Exchange {
            supplies = List.copyOf(supplies);
        }
    }

    /** What is held for a component. */
    sealed interface Supply {

        /**
         * A constant flux.
         *
         * @param inwardMPerS u-fraction times m/s, positive into the body
         */
        record Flux(double inwardMPerS) implements Supply {
        }

        /**
         * A constant u-fraction at the surface.
         *
         * @param u atoms of the component a substitutional atom
         */
        record Fraction(double u) implements Supply {
        }

        /**
         * A chemical potential at the surface, as an activity or a gas makes it.
         *
         * @param jPerMolOfTemperatureK J/mol as a function of the temperature in K
         */
        record Potential(DoubleUnaryOperator jPerMolOfTemperatureK) implements Supply {
        }
    }

    /** A closed end. @return nothing passes */
    static Boundary closed() {
        return new Closed();
    }

    /**
     * An end of constant composition.
     *
     * @param unknowns u-fractions of the unknown components
     * @return all are held
     */
    static Boundary composition(double... unknowns) {
        return new Exchange(Arrays.stream(unknowns).mapToObj(u -> (Supply) new Supply.Fraction(u)).toList());
    }
}

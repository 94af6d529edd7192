package org.lamella.diffusion;

import java.util.Objects;
import java.util.Optional;
import org.lamella.diffusion.phase.Phase;

/**
 * A stretch of one phase at the start. A region without cells is frozen: nothing diffuses within it, it keeps what is deposited on it.
 * It must be the first or the last one.
 *
 * @param phase the phase
 * @param grid its cells; empty when frozen
 * @param composition what it consists of at the start
 */
public record Region(Phase phase, Optional<Grid> grid, Profile composition) {

    /** Refuses missing values. */
    public Region {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(composition, "composition");
    }

    /** A composition as a function of position. */
    @FunctionalInterface
    public interface Profile {
        /**
         * The composition at a place.
         *
         * @param positionM position, m
         * @return unknowns; not changed by the caller
         */
        double[] at(double positionM);

        /**
         * The same composition everywhere.
         *
         * @param unknowns u-fractions of the unknown components; copied
         * @return the profile
         */
        static Profile uniform(double... unknowns) {
            double[] own = unknowns.clone();
            return position -> own;
        }
    }

    /**
     * A region in which there is diffusion.
     *
     * @param phase the phase
     * @param grid its cells
     * @param composition what it consists of at the start
     * @return the region
     */
    public static Region diffusing(Phase phase, Grid grid, Profile composition) {
        return new Region(phase, Optional.of(grid), composition);
    }

    /**
     * A region in which there is none.
     *
     * @param phase the phase
     * @param unknowns its composition at the start
     * @return the region
     */
    public static Region frozen(Phase phase, double... unknowns) {
        return new Region(phase, Optional.empty(), Profile.uniform(unknowns));
    }
}

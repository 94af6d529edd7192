package org.lamella.calphad;

import java.util.Optional;
import org.lamella.core.LamellaException;

/** Local equilibrium of two substitutional phases with the same components. Belongs to one thread. */
public final class TieLineSolver {

    /**
     * Equilibrium between two phases.
     *
     * @param first first phase
     * @param second second phase, the same components and temperature
     * @throws LamellaException when components or temperatures differ
     */
    public TieLineSolver(SubstitutionalPhase first, SubstitutionalPhase second) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * The tie-line through an overall composition, found without a guess.
     *
     * @param u overall u-fractions, length n, all positive
     * @return the tie-line; empty when one of the two phases alone is stable there
     * @throws LamellaException when the minimisation fails
     */
    public Optional<TieLine> through(double[] u) throws LamellaException {
        throw new UnsupportedOperationException();
    }

    /**
     * The tie-line through an overall composition, followed by Newton's method from one nearby. The fraction of the second phase may come
     * out below 0 or above 1: the composition then lies beyond an end of the tie-line, which is its metastable extension.
     *
     * @param u overall u-fractions
     * @param near a tie-line that is close
     * @return the tie-line; empty when Newton's method does not converge
     */
    public Optional<TieLine> near(double[] u, TieLine near) {
        throw new UnsupportedOperationException();
    }
}

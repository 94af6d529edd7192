package org.lamella.decomposition.nmf;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/** The two half-steps of a method, and what it does between iterations. One object for each factorisation, as some adapt while they run. */
interface Updates {

    /**
     * Brings the factors into the form the method needs.
     *
     * @param sums of the factors as they are given
     * @return whether anything was changed
     */
    default boolean prepare(Factors factors, RowSums sums) {
        return false;
    }

    /**
     * Improves the spectra.
     *
     * @param sums of the present maps
     */
    void updateSpectra(Factors factors, RowSums sums, Progress progress) throws LamellaException;

    /**
     * Improves the maps.
     *
     * @return sums of the new maps
     */
    RowSums updateMaps(RowMatrix x, Factors factors, Progress progress) throws LamellaException;

    /** What the method minimises, at the factors and sums after an iteration. */
    default double objective(Factors factors, RowSums sums) {
        return sums.residual;
    }

    /** What a change of the objective is measured by: the part of |X|^2 that the factors explain. */
    default double scale(Factors factors, RowSums sums) {
        return Math.max(0, sums.squaredNorm - sums.residual);
    }

    /**
     * How far the factors are from optimality: the steps that one component alone would still make, in the data they move, over |X|.
     * With s_k and c_k the steps of map and spectrum, sqrt(sum of |s_k|^2 |S_k|^2 + |c_k|^2 |C_k|^2) / |X|; zero exactly where the
     * Karush-Kuhn-Tucker conditions hold, and the same however components are scaled.
     */
    double stationarity(Factors factors, RowSums sums);

    /**
     * Takes out components that the method has found to be none.
     *
     * @return the factors that are left; the same object when all are
     */
    default Factors revise(Factors factors, RowSums sums) {
        return factors;
    }

    /** Whether a component that has become zero is given a new spectrum. */
    default boolean revivesDeadComponents() {
        return true;
    }
}

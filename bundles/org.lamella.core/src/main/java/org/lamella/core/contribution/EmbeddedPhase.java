package org.lamella.core.contribution;

import java.util.Objects;
import org.lamella.core.signal.Spectrum;

/**
 * A phase that lies within another along the beam, measured together with it.
 *
 * @param mixture counts of phase and matrix
 * @param matrix counts of the matrix alone, on the same energy axis
 * @param matrixElement symbol of an element, or name of a line of one, that only the matrix has
 */
public record EmbeddedPhase(Spectrum mixture, Spectrum matrix, String matrixElement) {

    /** Checks the sizes. */
    public EmbeddedPhase {
        Objects.requireNonNull(matrixElement, "matrixElement");
        if (mixture.axis().size() != matrix.axis().size()) {
            throw new IllegalArgumentException("A mixture of " + mixture.axis().size() + " channels with a matrix of "
                    + matrix.axis().size());
        }
    }
}

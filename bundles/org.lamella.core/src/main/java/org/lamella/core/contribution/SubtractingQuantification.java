package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * A quantification that can also tell the composition of a phase that is measured together with the matrix around it, when an element is
 * known to be in the matrix only: the matrix is subtracted as often as that element's counts ask for, errors included.
 *
 * @param <P> the parameter record
 */
public interface SubtractingQuantification<P extends Record> extends Quantification<P> {

    /**
     * Quantifies the phase without its matrix.
     *
     * @param phase mixture and matrix
     * @param parameters checked parameters; the element of the matrix need not be among the lines
     * @param progress progress and cancellation
     * @return the composition of the phase with errors; the element of the matrix is no part of it
     * @throws LamellaException when the matrix cannot be told from the phase or the chemistry asked for is impossible, saying why; also
     *         when cancelled
     */
    Composition quantify(EmbeddedPhase phase, P parameters, Progress progress) throws LamellaException;
}

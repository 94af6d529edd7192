package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Factorises a spectrum image X (N x M) into component maps C (N x K) and component spectra S (M x K), X = C S^T + noise.
 * Contributed to the extension point {@code org.lamella.decompositions}. Stateless; a pure function of image and parameters, seed included.
 *
 * @param <P> the parameter record
 */
public interface Decomposition<P extends Record> extends Parameterised<P> {

    /**
     * Factorises.
     *
     * @param image the spectrum image
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return component maps and spectra with what was learned on the way
     * @throws LamellaException when the image cannot be factorised as asked, saying why; also when cancelled
     */
    DecompositionResult decompose(SpectrumImage image, P parameters, Progress progress) throws LamellaException;
}

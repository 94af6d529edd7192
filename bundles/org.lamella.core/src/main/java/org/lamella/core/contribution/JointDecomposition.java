package org.lamella.core.contribution;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Factorises several spectrum images of the same pixels together, X_i = C_i S_i^T + noise with maps C_i that have to do with each other.
 * Contributed to the extension point {@code org.lamella.jointDecompositions}. Stateless; a pure function of images and parameters, seed
 * included.
 *
 * @param <P> the parameter record
 */
public interface JointDecomposition<P extends Record> extends Parameterised<P> {

    /**
     * Factorises.
     *
     * @param images two spectrum images or more, of the same numbers of pixels along each navigation axis; their channels may differ
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return one result an image, in the images' order; components of the same number belong together
     * @throws LamellaException when the images do not fit each other or cannot be factorised as asked, saying why; also when cancelled
     */
    List<DecompositionResult> decompose(List<SpectrumImage> images, P parameters, Progress progress) throws LamellaException;
}

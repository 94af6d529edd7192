package org.lamella.core.contribution;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Says how much of given endmembers is in each pixel of a spectrum image. Contributed to the extension point
 * {@code org.lamella.unmixings}. Stateless; a pure function of image, endmembers and parameters.
 *
 * @param <P> the parameter record
 */
public interface Unmixing<P extends Record> extends Parameterised<P> {

    /**
     * Unmixes.
     *
     * @param image the spectrum image
     * @param endmembers one or more, of as many channels as the image
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return abundance maps in the order of the endmembers, with the goodness of the fit
     * @throws LamellaException when the endmembers cannot be told apart or the image cannot be unmixed as asked, saying why; also when
     *         cancelled
     */
    UnmixingResult unmix(SpectrumImage image, List<Endmember> endmembers, P parameters, Progress progress) throws LamellaException;
}

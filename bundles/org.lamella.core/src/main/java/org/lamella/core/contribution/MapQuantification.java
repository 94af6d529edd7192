package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * A quantification that also makes a composition of every pixel of a map. Whatever needs many counts - energies, widths, the shape of the
 * background - it may take from the sum of all pixels.
 *
 * @param <P> the parameter record, the same as for a spectrum
 */
public interface MapQuantification<P extends Record> extends Quantification<P> {

    /**
     * Quantifies every pixel.
     *
     * @param image counts by pixel and channel
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return the composition of the sum and those of all pixels
     * @throws LamellaException when the chemistry asked for is impossible, saying why; also when cancelled
     */
    CompositionMaps quantifyMap(SpectrumImage image, P parameters, Progress progress) throws LamellaException;
}

package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;

/**
 * Divides a map into object and background. Contributed to the extension point {@code org.lamella.segmentations}. Stateless.
 *
 * @param <P> the parameter record
 */
public interface Segmentation<P extends Record> extends Parameterised<P> {

    /**
     * Finds the object.
     *
     * @param task maps to look at and what the user marked on them
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return the pixels of the object
     * @throws LamellaException when nothing can be found as asked, saying why; also when cancelled
     */
    Mask segment(SegmentationTask task, P parameters, Progress progress) throws LamellaException;
}

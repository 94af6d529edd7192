package org.lamella.core.contribution;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Divides a map into object and background, or into classes. Contributed to the extension point {@code org.lamella.segmentations}.
 * Stateless; a pure function of task and parameters, seed included.
 *
 * @param <P> the parameter record
 */
public interface Segmentation<P extends Record> extends Parameterised<P> {

    /**
     * Finds the object, or the classes.
     *
     * @param task maps to look at and what the user marked on them
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return masks with what was learned on the way
     * @throws LamellaException when nothing can be found as asked, saying why; also when cancelled
     */
    SegmentationResult segment(SegmentationTask task, P parameters, Progress progress) throws LamellaException;
}

package org.lamella.segmentation.threshold;

import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.segmentation.internal.Painting;
import org.lamella.segmentation.internal.SingleMap;

/** The pixels whose values lie between two that the user chooses. */
public final class ThresholdSegmentation implements Segmentation<ThresholdParameters> {

    @Override
    public Class<ThresholdParameters> parameterType() {
        return ThresholdParameters.class;
    }

    @Override
    public SegmentationResult segment(SegmentationTask task, ThresholdParameters parameters, Progress progress) throws LamellaException {
        if (!(parameters.from() < parameters.to())) {
            throw new LamellaException("No value lies from " + parameters.from() + " to " + parameters.to() + "; choose a higher upper"
                    + " threshold.");
        }
        double[] map = SingleMap.of(task, parameters.smoothing(), progress);
        Mask mask = Painting.between(map, Painting.within(task), parameters.from(), parameters.to());
        return new SegmentationResult("Threshold", List.of(Painting.corrected(mask, task)), Map.of(), List.of());
    }
}

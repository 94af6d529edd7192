package org.lamella.segmentation.manual;

import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.segmentation.internal.Painting;

/** What the user draws: the region, or an earlier mask, or nothing, with the strokes on the object and without those on the background. */
public final class ManualSegmentation implements Segmentation<ManualParameters> {

    @Override
    public Class<ManualParameters> parameterType() {
        return ManualParameters.class;
    }

    @Override
    public SegmentationResult segment(SegmentationTask task, ManualParameters parameters, Progress progress) throws LamellaException {
        if (task.around().isEmpty() && task.start().isEmpty() && task.object().isEmpty()) {
            throw new LamellaException("Nothing is drawn; draw a region, paint the object, or give a mask to begin with.");
        }
        Mask drawn = task.start().orElseGet(() -> task.around().isPresent() ? Painting.within(task)
                : Mask.builder(task.width(), task.height()).build());
        Mask clipped = task.around().isPresent() ? drawn.and(Painting.within(task)) : drawn;
        return new SegmentationResult("Drawn by hand", List.of(Painting.corrected(clipped, task)), Map.of(), List.of());
    }
}

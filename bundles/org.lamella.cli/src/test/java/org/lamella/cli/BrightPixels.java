package org.lamella.cli;

import java.util.List;
import java.util.Map;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;

/** A segmentation that takes the pixels above a level, within the region and the strokes. */
final class BrightPixels implements Segmentation<BrightPixels.Level> {

    /** Its parameters. */
    public record Level(@Parameter(label = "Level", defaultValue = "0", help = "Least value.") double level) {
    }

    @Override
    public Class<Level> parameterType() {
        return Level.class;
    }

    @Override
    public SegmentationResult segment(SegmentationTask task, Level parameters, Progress progress) {
        Mask.Builder mask = Mask.builder(task.width(), task.height()).name("object");
        for (int pixel = 0; pixel < task.maps()[0].length; pixel++) {
            if (task.maps()[0][pixel] >= parameters.level()) {
                mask.set(pixel);
            }
        }
        Mask found = mask.build();
        if (task.around().isPresent()) {
            found = found.and(task.around().get().toMask(task.width(), task.height()));
        }
        if (task.start().isPresent()) {
            found = found.and(task.start().get());
        }
        if (task.background().isPresent()) {
            found = found.minus(task.background().get());
        }
        return new SegmentationResult("Bright pixels", List.of(found.named("object")), Map.of("maps", task.maps().length), List.of());
    }
}

package org.lamella.workflow.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.region.Region;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.mask.RegionText;

/**
 * {@code region: rectangle}, {@code ellipse}, {@code polygon} or {@code line} with its coordinates in pixels, {@code at}: a mask of the
 * pixels in it, for
 * the map that the step works on.
 */
final class RegionStep implements StepKind {

    private static final String AT = "at";

    @Override
    public String name() {
        return "region";
    }

    @Override
    public String description() {
        return "Make a mask of the pixels of a map that lie in a rectangle (left, top, width, height), an ellipse (centre, half axes), a "
                + "polygon (corners) or a line (ends, width).";
    }

    @Override
    public List<String> ownParameters() {
        return List.of(AT);
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(ownParameters());
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        StepValue source = call.onAny("a spectrum image or a map", List.of(ImageValue.class, MapValue.class));
        String shape = call.step().contribution();
        String at = call.required(AT);
        Region region = RegionText.parse(shape, at);
        Mask all = source instanceof ImageValue image ? region.toMask(image.image().cube().width(), image.image().cube().height())
                : region.toMask(((MapValue) source).map().width(), ((MapValue) source).map().height());
        Mask mask = all.named(call.step().as().orElse(shape + " " + at));
        return MaskStep.value(new SegmentationResult("Region", List.of(mask), Map.of(), List.of()), mask.name(), source.provenance().then(
                StepRecord.of(name(), shape, "org.lamella.core", call.parameters(), startedAt, (System.nanoTime() - start) * 1e-9)));
    }
}

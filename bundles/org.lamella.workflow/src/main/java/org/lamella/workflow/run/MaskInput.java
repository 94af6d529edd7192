package org.lamella.workflow.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.mask.ColouredMask;
import org.lamella.workflow.mask.MaskFiles;

/** A mask, for instance one that was drawn by hand. */
final class MaskInput implements InputKind {

    private static final String SIZE = "size";

    @Override
    public String name() {
        return "mask";
    }

    @Override
    public String description() {
        return "a mask as PNG, region of ImageJ or image; the region needs the 'size' of its map, as in 512x512";
    }

    @Override
    public Set<String> partNames() {
        return Set.of(SIZE);
    }

    @Override
    public StepValue read(InputCall call, Progress progress) throws LamellaException {
        MaskFiles files = new MaskFiles(call.contributions());
        Optional<int[]> size = Optional.ofNullable(call.input().part().get(SIZE)).isPresent()
                ? Optional.of(PixelCounts.parse(call.input().part().get(SIZE))) : files.size(call.file(), progress.part(0, 0.5));
        int[] pixels = size.orElseThrow(() ->
                call.isNot("does not say how large its map is: give its columns and rows with 'size: 512x512'"));
        ColouredMask mask = files.read(call.file(), pixels[0], pixels[1], progress.part(0.5, 1));
        return new MaskValue(mask.mask(), new SegmentationOutcome(mask.mask().name(), new SegmentationResult("Mask of a file",
                List.of(mask.mask()), Map.of(), List.of()), List.of(mask), call.provenance()));
    }
}

package org.lamella.segmentation.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.BrushStroke;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;

class ManualTest {

    private final SegmentationTask bare = SegmentationTask.of(50, 40, new double[2000]);

    private static Mask run(SegmentationTask task) throws LamellaException {
        return new ManualSegmentation().segment(task, new ManualParameters(), Progress.NONE).masks().get(0);
    }

    @Test
    void whatIsDrawnIsTheObject() throws LamellaException {
        RectangleRegion region = new RectangleRegion(10, 10, 20, 20);
        Mask in = new BrushStroke(new double[] {30}, new double[] {30}, 3).toMask(50, 40);
        Mask out = new BrushStroke(new double[] {12}, new double[] {12}, 2).toMask(50, 40);
        assertEquals(region.toMask(50, 40).named("object"), run(bare.within(region)));
        assertEquals(region.toMask(50, 40).or(in).minus(out).named("object"), run(bare.within(region).marked(in, out)));
        assertEquals(in.minus(out).named("object"), run(bare.marked(in, out)));
        assertEquals(in.named("object"), run(bare.from(in)));
        assertThrows(LamellaException.class, () -> run(bare));
    }
}

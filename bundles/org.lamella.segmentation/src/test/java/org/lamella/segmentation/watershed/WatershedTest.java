package org.lamella.segmentation.watershed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.BrushStroke;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.segmentation.TestMaps;

class WatershedTest {

    private final Mask truth = TestMaps.ellipse(120, 90);

    @Test
    void waterMeetsAtTheRidge() throws LamellaException {
        int[] level = {5, 3, 1, 2, 7, 9, 6, 2, 0, 4};
        byte[] label = {0, 0, 1, 0, 0, 0, 0, 0, 2, 0};
        new Flooding(10, 1, level, label).run(Progress.NONE);
        assertArrayEquals(new byte[] {1, 1, 1, 1, 1}, java.util.Arrays.copyOf(label, 5));
        assertArrayEquals(new byte[] {2, 2, 2, 2}, java.util.Arrays.copyOfRange(label, 6, 10));
    }

    @Test
    void findsTheObjectWithoutMarks() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 30, 10, 2, 1);
        assertTrue(TestMaps.overlap(truth, segment(SegmentationTask.of(120, 90, map), false)) > 0.97);
        double[] dark = TestMaps.noisy(truth, 5, 20, 2, 1);
        RectangleRegion loose = new RectangleRegion(15, 10, 110, 80);
        assertTrue(TestMaps.overlap(truth, segment(SegmentationTask.of(120, 90, dark).within(loose), true)) > 0.97);
    }

    @Test
    void marksDecideWhereTheMapHasManyObjects() throws LamellaException {
        Mask other = new RectangleRegion(100, 5, 115, 20).toMask(120, 90);
        double[] map = TestMaps.noisy(truth.or(other), 30, 10, 1, 1);
        Mask in = new BrushStroke(new double[] {62}, new double[] {43}, 6).toMask(120, 90);
        Mask out = new BrushStroke(new double[] {5, 5, 108}, new double[] {85, 5, 12}, 4).toMask(120, 90);
        Mask found = segment(SegmentationTask.of(120, 90, map).marked(in, out), false);
        assertTrue(TestMaps.overlap(truth, found) > 0.95);
    }

    private static Mask segment(SegmentationTask task, boolean dark) throws LamellaException {
        return new WatershedSegmentation().segment(task, new WatershedParameters(1, dark), Progress.NONE).masks().get(0);
    }
}

package org.lamella.segmentation.threshold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.segmentation.TestMaps;

class ThresholdTest {

    private final Mask truth = TestMaps.ellipse(120, 90);

    /** Variance between the classes that thresholds make, times the number of values. */
    private static double between(double[] values, double... thresholds) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double sum = 0;
        for (int k = 0; k <= thresholds.length; k++) {
            double low = k == 0 ? Double.NEGATIVE_INFINITY : thresholds[k - 1];
            double high = k == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[k];
            double[] part = Arrays.stream(values).filter(v -> v >= low && v < high).toArray();
            double partMean = Arrays.stream(part).average().orElse(mean);
            sum += part.length * (partMean - mean) * (partMean - mean);
        }
        return sum;
    }

    @Test
    void noOtherBinEdgesPartTheClassesBetter() {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = random.doubles(3000).map(u -> u < 0.5 ? 3 + random.nextGaussian() : u < 0.8 ? 9 + random.nextGaussian()
                : 14 + 0.5 * random.nextGaussian()).toArray();
        double min = Arrays.stream(values).min().orElseThrow();
        double bin = (Arrays.stream(values).max().orElseThrow() - min) / OtsuThresholds.BINS;
        double two = between(values, OtsuThresholds.of(values, 2));
        double three = between(values, OtsuThresholds.of(values, 3));
        for (int i = 1; i < OtsuThresholds.BINS; i += 3) {
            assertTrue(between(values, min + i * bin) <= two * (1 + 1e-9), "edge " + i);
            for (int j = i + 7; j < OtsuThresholds.BINS; j += 11) {
                assertTrue(between(values, min + i * bin, min + j * bin) <= three * (1 + 1e-9), "edges " + i + ", " + j);
            }
        }
    }

    @Test
    void thresholdOfTwoValuesLiesInTheMiddle() {
        assertArrayEquals(new double[] {15}, OtsuThresholds.of(new double[] {10, 10, 10, 20, 20}, 2), 0.1);
    }

    @Test
    void otsuFindsBrightAndDarkObjects() throws LamellaException {
        double[] bright = TestMaps.noisy(truth, 20, 10, 1, 1);
        assertTrue(TestMaps.overlap(truth, otsu(SegmentationTask.of(120, 90, bright), 2, false).get(0)) > 0.999);
        double[] dark = TestMaps.noisy(truth, 5, 10, 0.5, 1);
        assertTrue(TestMaps.overlap(truth, otsu(SegmentationTask.of(120, 90, dark), 2, true).get(0)) > 0.999);
    }

    @Test
    void severalClassesDivideTheRegion() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 20, 10, 1, 1);
        Mask left = new RectangleRegion(0, 0, 40, 90).toMask(120, 90);
        for (int pixel = left.nextSet(0); pixel >= 0; pixel = left.nextSet(pixel + 1)) {
            map[pixel] += 30;
        }
        List<Mask> classes = otsu(SegmentationTask.of(120, 90, map), 3, false);
        assertEquals(3, classes.size());
        assertEquals(120 * 90, classes.stream().mapToInt(Mask::count).sum());
        assertTrue(TestMaps.overlap(classes.get(2), left) > 0.99);
        RectangleRegion right = new RectangleRegion(60, 0, 120, 90);
        List<Mask> inRight = otsu(SegmentationTask.of(120, 90, map).within(right), 2, false);
        assertTrue(TestMaps.overlap(inRight.get(0), truth.and(right.toMask(120, 90))) > 0.99);
    }

    private static List<Mask> otsu(SegmentationTask task, int classes, boolean dark) throws LamellaException {
        return new OtsuSegmentation().segment(task, new OtsuParameters(classes, dark, 0), Progress.NONE).masks();
    }

    @Test
    void thresholdTakesTheLowerEdgeAndNotTheUpper() throws LamellaException {
        SegmentationTask task = SegmentationTask.of(4, 1, new double[] {1, 2, 3, 4});
        Mask mask = new ThresholdSegmentation().segment(task, new ThresholdParameters(2, 4, 0), Progress.NONE).masks().get(0);
        assertEquals(2, mask.count());
        assertTrue(mask.contains(1) && mask.contains(2));
    }

    @Test
    void wrongInputIsTold() {
        SegmentationTask two = SegmentationTask.of(2, 1, new double[] {1, 2}, new double[] {1, 2});
        assertThrows(LamellaException.class, () -> otsu(two, 2, false));
        SegmentationTask flat = SegmentationTask.of(2, 1, new double[2]);
        assertThrows(LamellaException.class, () -> otsu(flat, 2, false));
        assertThrows(LamellaException.class,
                () -> new ThresholdSegmentation().segment(flat, new ThresholdParameters(2, 2, 0), Progress.NONE));
    }
}

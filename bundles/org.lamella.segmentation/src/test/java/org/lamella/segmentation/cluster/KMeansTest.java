package org.lamella.segmentation.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.segmentation.TestMaps;

class KMeansTest {

    private final Mask first = new RectangleRegion(0, 0, 40, 60).toMask(100, 60);
    private final Mask second = new RectangleRegion(40, 0, 70, 30).toMask(100, 60);

    private SegmentationTask task() {
        return SegmentationTask.of(100, 60, TestMaps.noisy(first, 10, 2, 1, 1), TestMaps.noisy(second, 1e-3, 1e-4, 1e-4, 2));
    }

    private static SegmentationResult run(SegmentationTask task, int clusters) throws LamellaException {
        return new KMeansSegmentation().segment(task, new KMeansParameters(clusters, 10, 300, 0, 1), Progress.NONE);
    }

    @Test
    void clustersAreThePhasesWhateverTheScalesOfTheMaps() throws LamellaException {
        List<Mask> masks = run(task(), 3).masks();
        assertEquals(100 * 60, masks.stream().mapToInt(Mask::count).sum());
        assertTrue(TestMaps.overlap(masks.get(0), first.or(second).not()) > 0.99);
        assertTrue(TestMaps.overlap(masks.get(1), first) > 0.99);
        assertTrue(TestMaps.overlap(masks.get(2), second) > 0.99);
    }

    @Test
    void sameSeedSameClusters() throws LamellaException {
        assertEquals(run(task(), 5).masks(), run(task(), 5).masks());
    }

    @Test
    void centresAreTheMeansOfTheirPoints() throws LamellaException {
        double[] points = new SplittableRandom(3).doubles(900, 0, 10).toArray();
        Clusters clusters = Clusters.of(points, 3, 4, 1000, new SplittableRandom(1), Progress.NONE);
        double[] sums = new double[12];
        int[] counts = new int[4];
        for (int i = 0; i < 300; i++) {
            counts[clusters.of(i)]++;
            for (int d = 0; d < 3; d++) {
                sums[clusters.of(i) * 3 + d] += points[i * 3 + d];
            }
        }
        for (int k = 0; k < 4; k++) {
            for (int d = 0; d < 3; d++) {
                assertEquals(sums[k * 3 + d] / counts[k], clusters.centre(k, d), 1e-12);
            }
        }
    }

    @Test
    void fewerValuesFewerClusters() throws LamellaException {
        SegmentationResult result = run(SegmentationTask.of(4, 1, new double[] {1, 1, 2, 2}), 3);
        assertEquals(2, result.masks().size());
        assertTrue(result.remarks().get(0).contains("2 different"));
        assertThrows(LamellaException.class, () -> run(task().within(new RectangleRegion(0, 0, 1, 2)), 3));
    }
}

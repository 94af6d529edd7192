package org.lamella.segmentation.internal;

import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;

/** The map of a task, for methods that look at one only. */
public final class SingleMap {

    private SingleMap() {
    }

    /**
     * The map, smoothed.
     *
     * @param task a task of one map
     * @param smoothingPixels standard deviation of the smoothing, pixels; 0 for none
     * @param progress progress and cancellation
     * @return one value a pixel
     * @throws LamellaException when there are several maps, the map has values that are no numbers or is the same everywhere, or when
     *         cancelled
     */
    public static double[] of(SegmentationTask task, double smoothingPixels, Progress progress) throws LamellaException {
        if (task.maps().length > 1) {
            throw new LamellaException("This method looks at one map, not at " + task.maps().length + "; choose one of them.");
        }
        Features.requireNumbers(task.maps()[0], 0, 1);
        return GaussianSmoothing.of(task.maps()[0], task.width(), task.height(), smoothingPixels, progress);
    }

    /**
     * The values of some pixels.
     *
     * @param map one value a pixel
     * @param within the pixels
     * @return their values
     * @throws LamellaException when they are all the same, or there are none
     */
    public static double[] values(double[] map, Mask within) throws LamellaException {
        double[] values = new double[within.count()];
        int count = 0;
        boolean differ = false;
        for (int pixel = within.nextSet(0); pixel >= 0; pixel = within.nextSet(pixel + 1)) {
            values[count++] = map[pixel];
            differ |= map[pixel] != values[0];
        }
        if (!differ) {
            throw new LamellaException(count == 0 ? "The region lies outside the map; draw it on the map."
                    : "The map is the same everywhere in the region, so there is no object to be found; choose another map or region.");
        }
        return values;
    }
}

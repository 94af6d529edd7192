package org.lamella.segmentation.internal;

import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * What a segmentation sees of each pixel: the values of all maps, each map on a scale of its own from 0 to {@value #TOP}, as the grey levels
 * of a picture.
 *
 * @param width columns
 * @param height rows
 * @param dimensions number of maps D
 * @param values N x D, pixel after pixel; shared, not copied
 */
public record Features(int width, int height, int dimensions, double[] values) {

    /** Largest value of a map. */
    public static final double TOP = 255;

    /**
     * The features of a task.
     *
     * @param task its maps; one that is the same everywhere is refused when it is the only one
     * @param smoothingPixels standard deviation of the Gaussian that maps are smoothed by before, pixels; 0 for none
     * @param progress progress and cancellation
     * @return the features
     * @throws LamellaException when a map holds values that are no numbers or nothing to see; also when cancelled
     */
    public static Features of(SegmentationTask task, double smoothingPixels, Progress progress) throws LamellaException {
        int dimensions = task.maps().length;
        double[] values = new double[task.width() * task.height() * dimensions];
        boolean anything = false;
        for (int d = 0; d < dimensions; d++) {
            requireNumbers(task.maps()[d], d, dimensions);
            double[] map = GaussianSmoothing.of(task.maps()[d], task.width(), task.height(), smoothingPixels, progress);
            anything |= scale(map, values, d, dimensions);
        }
        if (!anything) {
            throw new LamellaException((dimensions == 1 ? "The map is" : "The maps are") + " the same everywhere, so there is no object to"
                    + " be found; choose another map.");
        }
        return new Features(task.width(), task.height(), dimensions, values);
    }

    static void requireNumbers(double[] map, int number, int maps) throws LamellaException {
        int wrong = 0;
        for (double value : map) {
            wrong += Double.isFinite(value) ? 0 : 1;
        }
        if (wrong > 0) {
            throw new LamellaException((maps == 1 ? "The map" : "Map " + (number + 1)) + " has " + wrong + " of " + map.length
                    + " pixels that are no finite numbers; choose a map without, or crop them off.");
        }
    }

    /** Whether the map has more than one value. */
    private static boolean scale(double[] map, double[] values, int d, int dimensions) throws LamellaException {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : map) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double low = min;
        double factor = max > min ? TOP / (max - min) : 0;
        Blocks.forEach(map.length, Progress.NONE, (from, to) -> {
            for (int pixel = from; pixel < to; pixel++) {
                values[pixel * dimensions + d] = (map[pixel] - low) * factor;
            }
        });
        return max > min;
    }

    /** Number of pixels. @return N */
    public int pixels() {
        return width * height;
    }
}

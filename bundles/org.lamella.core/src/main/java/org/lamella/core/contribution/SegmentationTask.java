package org.lamella.core.contribution;

import java.util.Objects;
import java.util.Optional;
import org.lamella.core.region.Mask;
import org.lamella.core.region.Region;

/**
 * What is to be segmented.
 *
 * @param width columns of the maps
 * @param height rows of the maps
 * @param maps one map or more of {@code width * height} values, row by row; the arrays are shared, not copied
 * @param around a region that holds the whole object, if the user drew one
 * @param object pixels the user marked as object
 * @param background pixels the user marked as background
 * @param start a guess at the object, for instance an earlier mask that is to be refined
 */
public record SegmentationTask(int width, int height, double[][] maps, Optional<Region> around, Optional<Mask> object,
        Optional<Mask> background, Optional<Mask> start) {

    /** Checks the sizes. */
    public SegmentationTask {
        Objects.requireNonNull(around, "around");
        if (maps.length == 0) {
            throw new IllegalArgumentException("A segmentation needs at least one map");
        }
        for (double[] map : maps) {
            if (map.length != width * height) {
                throw new IllegalArgumentException("A map of " + map.length + " values is not " + width + " x " + height);
            }
        }
        object.ifPresent(mask -> mask.requireSize(width, height));
        background.ifPresent(mask -> mask.requireSize(width, height));
        start.ifPresent(mask -> mask.requireSize(width, height));
    }

    /**
     * Maps on which nothing is marked.
     *
     * @param width columns of the maps
     * @param height rows of the maps
     * @param maps one map or more; shared, not copied
     * @return the task
     */
    public static SegmentationTask of(int width, int height, double[]... maps) {
        return new SegmentationTask(width, height, maps, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The task with a region that holds the whole object.
     *
     * @param region the region
     * @return a task
     */
    public SegmentationTask within(Region region) {
        return new SegmentationTask(width, height, maps, Optional.of(region), object, background, start);
    }

    /**
     * The task with pixels marked by the user.
     *
     * @param objectPixels pixels of the object
     * @param backgroundPixels pixels of the background
     * @return a task
     */
    public SegmentationTask marked(Mask objectPixels, Mask backgroundPixels) {
        return new SegmentationTask(width, height, maps, around, Optional.of(objectPixels), Optional.of(backgroundPixels), start);
    }

    /**
     * The task with a guess at the object.
     *
     * @param guess for instance an earlier mask
     * @return a task
     */
    public SegmentationTask from(Mask guess) {
        return new SegmentationTask(width, height, maps, around, object, background, Optional.of(guess));
    }
}

package org.lamella.core.contribution;

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
 */
public record SegmentationTask(int width, int height, double[][] maps, Optional<Region> around, Optional<Mask> object,
        Optional<Mask> background) {

    /** Checks the sizes. */
    public SegmentationTask {
        if (maps.length == 0) {
            throw new IllegalArgumentException("A segmentation needs at least one map");
        }
        for (double[] map : maps) {
            if (map.length != width * height) {
                throw new IllegalArgumentException("A map of " + map.length + " values is not " + width + " x " + height);
            }
        }
    }
}

package org.lamella.segmentation.watershed;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the watershed.
 *
 * @param smoothing standard deviation of the smoothing before, pixels
 * @param dark whether the object is darker than its background; matters where nothing is marked
 */
public record WatershedParameters(
        @Parameter(label = "Smoothing", defaultValue = "1", min = 0, max = 50, unit = "pixels",
                help = "Standard deviation of a Gaussian that the map is smoothed by before its edges are looked for.") double smoothing,
        @Parameter(label = "Dark object", defaultValue = "false",
                help = "Where no object is marked, floods from the lowest values instead of the highest.") boolean dark) {
}

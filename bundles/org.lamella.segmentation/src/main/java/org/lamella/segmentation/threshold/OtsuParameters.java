package org.lamella.segmentation.threshold;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of Otsu's thresholds.
 *
 * @param classes number of classes
 * @param dark whether, of two classes, the darker one is the object
 * @param smoothing standard deviation of the smoothing before, pixels
 */
public record OtsuParameters(
        @Parameter(label = "Classes", defaultValue = "2", min = 2, max = 8,
                help = "Two tell object from background; more give a mask each, from the lowest values to the highest.") int classes,
        @Parameter(label = "Dark object", defaultValue = "false", help = "Of two classes, takes the one of lower values as the object.")
                boolean dark,
        @Parameter(label = "Smoothing", defaultValue = "0", min = 0, max = 50, unit = "pixels",
                help = "Standard deviation of a Gaussian that the map is smoothed by before. 0 for none.") double smoothing) {
}

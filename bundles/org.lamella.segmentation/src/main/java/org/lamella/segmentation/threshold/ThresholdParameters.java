package org.lamella.segmentation.threshold;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of a threshold.
 *
 * @param from least value of the object
 * @param to values from here on are no object any more
 * @param smoothing standard deviation of the smoothing before, pixels
 */
public record ThresholdParameters(
        @Parameter(label = "From", defaultValue = "0", help = "Least value of the object.") double from,
        @Parameter(label = "To", defaultValue = "Infinity", help = "Values from here on are no object any more.") double to,
        @Parameter(label = "Smoothing", defaultValue = "0", min = 0, max = 50, unit = "pixels",
                help = "Standard deviation of a Gaussian that the map is smoothed by before. 0 for none.") double smoothing) {
}

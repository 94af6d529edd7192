package org.lamella.example.algorithm;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of successive projections.
 *
 * @param components how many pure pixels are searched
 * @param binning side of the squares of pixels whose sums are searched
 */
public record PurePixelParameters(
        @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = "Number of pure pixels to search.") int components,
        @Parameter(label = "Binning", defaultValue = "4", min = 1, max = 256, unit = "pixels",
                help = "Pixels are summed in squares of this side before the search, since a noisy pixel looks extreme. "
                        + "The maps keep their resolution.") int binning) {
}

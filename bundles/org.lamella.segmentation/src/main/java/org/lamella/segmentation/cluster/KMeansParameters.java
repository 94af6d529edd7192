package org.lamella.segmentation.cluster;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of k-means.
 *
 * @param clusters number of clusters
 * @param starts random starts of which the best is taken
 * @param iterations most iterations of a start
 * @param smoothing standard deviation of the smoothing before, pixels
 * @param seed start of the random generator
 */
public record KMeansParameters(
        @Parameter(label = "Clusters", defaultValue = "3", min = 2, max = 16, help = "Number of clusters, a mask each.") int clusters,
        @Parameter(label = "Starts", defaultValue = "10", min = 1, max = 1000, help = "Random starts, of which the best is taken.")
                int starts,
        @Parameter(label = "Most iterations", defaultValue = "300", min = 1, max = 100000, help = "Ends a start after this many iterations.")
                int iterations,
        @Parameter(label = "Smoothing", defaultValue = "0", min = 0, max = 50, unit = "pixels",
                help = "Standard deviation of a Gaussian that the maps are smoothed by before. 0 for none.") double smoothing,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed) {
}

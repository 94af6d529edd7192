package org.lamella.segmentation.grabcut;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of GrabCut.
 *
 * @param gamma weight of the boundary against the values
 * @param iterations most rounds of learning and cutting
 * @param components Gaussians each of object and background
 * @param smoothing standard deviation of the smoothing before, pixels
 * @param seed start of the clustering that the mixtures begin with
 */
public record GrabCutParameters(
        @Parameter(label = "Boundary weight", defaultValue = "50", min = 0, max = 10000,
                help = "Weight gamma of the boundary's length against the values. Larger gives smoother outlines, smaller follows noise.")
                double gamma,
        @Parameter(label = "Iterations", defaultValue = "5", min = 1, max = 100,
                help = "Most rounds of learning the values of object and background and cutting; ends before when nothing changes any more.")
                int iterations,
        @Parameter(label = "Gaussians", defaultValue = "5", min = 1, max = 32,
                help = "How many Gaussians describe the values of the object, and how many those of the background.") int components,
        @Parameter(label = "Smoothing", defaultValue = "0", min = 0, max = 50, unit = "pixels",
                help = "Standard deviation of a Gaussian that the maps are smoothed by before. 0 for none.") double smoothing,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed) {
}

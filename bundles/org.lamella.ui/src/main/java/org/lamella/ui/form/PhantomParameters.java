package org.lamella.ui.form;

import org.lamella.core.parameter.Parameter;

/**
 * What is to be different from a description of a phantom.
 *
 * @param width columns; 0 for the description's
 * @param height rows; 0 for the description's
 * @param counts mean counts a pixel; 0 for the description's dose
 * @param seed start of the random numbers
 */
public record PhantomParameters(
        @Parameter(label = "Columns", defaultValue = "0", min = 0, max = 4096, unit = "px",
                help = "Width of the map. The same field is seen,"
                + " with finer or coarser pixels. 0 for that of the description.") int width,
        @Parameter(label = "Rows", defaultValue = "0", min = 0, max = 4096, unit = "px", help = "Height of the map. 0 for that of the"
                + " description.") int height,
        @Parameter(label = "Counts a pixel", defaultValue = "0", min = 0, max = 1e6,
                help = "Mean counts of a pixel. 0 for the description's"
                + " dose.") double counts,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random numbers.") long seed) {
}

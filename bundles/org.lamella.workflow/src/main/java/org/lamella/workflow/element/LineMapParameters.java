package org.lamella.workflow.element;

import org.lamella.core.parameter.Parameter;

/**
 * How maps of X-ray lines are made.
 *
 * @param windowWidth width of the window around a line, in full widths at half maximum
 */
public record LineMapParameters(
        @Parameter(label = "Width of the window", unit = "FWHM", defaultValue = "2", min = 0.01, max = 100,
                help = "Width of the window around an X-ray line, in full widths at half maximum.")
        double windowWidth) {
}

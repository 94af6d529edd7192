package org.lamella.classifier.judge;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of a test against noise.
 *
 * @param significance how probable it may be that any of the components is called signal by chance
 */
public record SignificanceParameters(
        @Parameter(label = "Significance", defaultValue = "0.01", min = 0.000000001, max = 0.5,
                help = "Probability that noise alone makes any of the components look like signal.") double significance) {
}

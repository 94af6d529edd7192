package org.lamella.classifier;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the judging network.
 *
 * @param model file of a trained model; empty for the one that comes with the program
 * @param threshold probability from which on a component is called signal
 */
public record NetworkParameters(
        @Parameter(label = "Model", defaultValue = "", help = "File of a trained model. Empty for the one that comes with the program.")
        String model,
        @Parameter(label = "Threshold", defaultValue = "0.5", min = 0, max = 1,
                help = "Probability from which on a component is called signal. Lower it to miss less, raise it to keep less noise.")
        double threshold) {
}

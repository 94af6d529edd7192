package org.lamella.classifier;

import org.lamella.classifier.network.Architecture;
import org.lamella.core.parameter.Parameter;

/**
 * How a network is trained.
 *
 * @param network which layers
 * @param rendering how maps become inputs
 * @param augmentation what is done to pictures in training
 * @param balanced whether the rarer class is shown as often as the other
 * @param epochs how often each component of the commoner class is shown
 * @param batch pictures a step
 * @param learningRate first step of Adam
 * @param schedule how the step changes
 * @param seed start of weights, order and augmentation
 */
public record TrainingParameters(
        @Parameter(label = "Network", defaultValue = "compact",
                help = "compact: three convolutions whose channels are read by maximum and mean. released-code and paper: the two "
                        + "convolutions and sizes of the code and of the paper on assisted component selection.")
        Architecture.Preset network,
        @Parameter(label = "Rendering", defaultValue = "scales",
                help = "scales: the map with means over 3 x 3 and 9 x 9 pixels against their own scatter. colour: the 8-bit colour "
                        + "picture, as in the paper.") Rendering rendering,
        @Parameter(label = "Augmentation", defaultValue = "symmetries",
                help = "symmetries: quarter turns, flips, sign. eighth-turns: turns by 45 degrees, flips, brightness, as in the paper.")
        Augmentation augmentation,
        @Parameter(label = "Balanced", defaultValue = "true",
                help = "Show components of the rarer class again and again, so that both classes weigh the same.") boolean balanced,
        @Parameter(label = "Epochs", defaultValue = "8", min = 1, max = 1000, help = "How often each component is shown.") int epochs,
        @Parameter(label = "Batch", defaultValue = "10", min = 1, max = 256, help = "Pictures a step of the optimiser.") int batch,
        @Parameter(label = "Learning rate", defaultValue = "0.001", min = 0.0000001, max = 1, help = "First step of the optimiser Adam.")
        double learningRate,
        @Parameter(label = "Schedule", defaultValue = "cosine",
                help = "cosine: the step falls to zero over half a period of a cosine. constant: it stays, as in the paper.")
        Schedule schedule,
        @Parameter(label = "Seed", defaultValue = "1", help = "Start of the random generator.") long seed) {

    /** How the step of the optimiser changes. */
    public enum Schedule {
        /** It stays. */ CONSTANT,
        /** It falls to zero over half a period of a cosine: Loshchilov and Hutter, ICLR 2017, without restarts. */ COSINE;

        double factor(double done) {
            return this == CONSTANT ? 1 : 0.5 * (1 + Math.cos(Math.PI * done));
        }
    }
}

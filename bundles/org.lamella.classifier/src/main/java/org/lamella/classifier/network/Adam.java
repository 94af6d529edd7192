package org.lamella.classifier.network;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/** The optimiser of Kingma and Ba, "Adam", ICLR 2015, algorithm 1, with its proposed decay rates. */
final class Adam {

    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;
    private static final double SMALL = 1e-8;

    private final float[] means;
    private final float[] squares;
    private int steps;

    Adam(int weights) {
        means = new float[weights];
        squares = new float[weights];
    }

    /** Moves weights against their gradient. */
    void step(float[] weights, float[] gradient, double learningRate) throws LamellaException {
        steps++;
        float rate = (float) (learningRate / (1 - Math.pow(MEAN_DECAY, steps)));
        float squareScale = (float) (1 / (1 - Math.pow(SQUARE_DECAY, steps)));
        Blocks.forEach(weights.length, Progress.NONE, (from, to) -> move(weights, gradient, from, to, rate, squareScale));
    }

    private void move(float[] weights, float[] gradient, int from, int to, float rate, float squareScale) {
        float keepMean = (float) MEAN_DECAY;
        float keepSquare = (float) SQUARE_DECAY;
        float small = (float) SMALL;
        for (int i = from; i < to; i++) {
            float g = gradient[i];
            float mean = keepMean * means[i] + (1 - keepMean) * g;
            float square = keepSquare * squares[i] + (1 - keepSquare) * g * g;
            means[i] = mean;
            squares[i] = square;
            weights[i] -= rate * mean / ((float) Math.sqrt(square * squareScale) + small);
        }
    }
}

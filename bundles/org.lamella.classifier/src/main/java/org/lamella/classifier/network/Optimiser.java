package org.lamella.classifier.network;

import org.lamella.core.LamellaException;

/** Moves the weights of a network so that its mean cross-entropy over batches falls. */
public final class Optimiser {

    private final Network network;
    private final Adam adam;
    private final float[] gradient;

    /**
     * An optimiser.
     *
     * @param network whose weights it changes
     */
    public Optimiser(Network network) {
        this.network = network;
        this.gradient = new float[network.architecture().weights()];
        this.adam = new Adam(gradient.length);
    }

    /**
     * One step.
     *
     * @param batch number of pictures
     * @param pictures one after the other
     * @param signal whether each is signal
     * @param learningRate step of Adam
     * @return the loss before the step, nats a picture
     * @throws LamellaException never but for an interrupted thread
     */
    public double step(int batch, float[] pictures, boolean[] signal, double learningRate) throws LamellaException {
        double loss = network.lossAndGradient(batch, pictures, signal, gradient);
        adam.step(network.liveWeights(), gradient, learningRate);
        return loss;
    }
}

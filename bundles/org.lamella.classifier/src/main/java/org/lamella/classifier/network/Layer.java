package org.lamella.classifier.network;

import java.util.Random;
import org.lamella.core.LamellaException;

/**
 * A layer of a network, working on batches. Arrays hold one picture after the other; weights and their gradients lie at an offset of arrays
 * that all layers share. Sums over a batch are made in the order of its pictures, so they do not depend on threads.
 */
interface Layer {

    /** Numbers of one picture's input. */
    int inputSize();

    /** Numbers of one picture's output. */
    int outputSize();

    /** Weights and biases. */
    int weightCount();

    /** Inputs that one output sums over; the scale of the first weights. */
    int fanIn();

    /**
     * Output from input.
     *
     * @param batch number of pictures
     * @param weights all weights of the network
     * @param at where those of this layer begin
     * @param in inputs
     * @param out outputs, overwritten
     * @param trace what {@link #backward} will need, {@link #traceSize} a picture, overwritten
     */
    void forward(int batch, float[] weights, int at, float[] in, float[] out, int[] trace) throws LamellaException;

    /**
     * Gradients from those of the output.
     *
     * @param batch number of pictures
     * @param weights all weights of the network
     * @param at where those of this layer begin
     * @param in inputs of the forward pass
     * @param trace what the forward pass left
     * @param outGradient gradient of the loss by the outputs; may be overwritten
     * @param inGradient gradient of the loss by the inputs, overwritten
     * @param gradient gradients of all weights; those of this layer are overwritten
     */
    void backward(int batch, float[] weights, int at, float[] in, int[] trace, float[] outGradient, float[] inGradient, float[] gradient)
            throws LamellaException;

    /** Numbers that the forward pass leaves for the backward pass, a picture. */
    default int traceSize() {
        return 0;
    }

    /**
     * Draws the first weights: uniform within one over the root of the fan-in, the choice of He, Zhang, Ren and Sun (ICCV 2015) with the
     * gain that PyTorch takes by default.
     */
    default void initialise(float[] weights, int at, Random random) {
        double bound = 1 / Math.sqrt(fanIn());
        for (int i = at; i < at + weightCount(); i++) {
            weights[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
    }
}

package org.lamella.classifier.network;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lamella.core.LamellaException;

/**
 * A network with its weights. Class {@value #SIGNAL} is signal, the other noise.
 *
 * <p>The buffers of a pass belong to the network: one thread at a time may use it; {@link #copy} gives another thread its own.
 */
public final class Network {

    /** Index of the class of signal components. */
    public static final int SIGNAL = 1;

    private final Architecture architecture;
    private final List<Layer> layers;
    private final int[] offsets;
    private final float[] weights;
    private Buffers buffers;

    /**
     * A network.
     *
     * @param architecture its layers
     * @param weights {@code architecture.weights()} numbers, copied
     */
    public Network(Architecture architecture, float[] weights) {
        this.architecture = architecture;
        this.layers = architecture.layers();
        this.offsets = new int[layers.size()];
        int total = 0;
        for (int l = 0; l < offsets.length; l++) {
            offsets[l] = total;
            total += layers.get(l).weightCount();
        }
        if (weights.length != total) {
            throw new IllegalArgumentException(weights.length + " weights for a network of " + total);
        }
        this.weights = weights.clone();
    }

    /**
     * A network that has learned nothing yet.
     *
     * @param architecture its layers
     * @param seed of its weights
     * @return uniform weights within one over the root of the fan-in
     */
    public static Network untrained(Architecture architecture, long seed) {
        Network network = new Network(architecture, new float[architecture.weights()]);
        Random random = new Random(seed);
        for (int l = 0; l < network.offsets.length; l++) {
            network.layers.get(l).initialise(network.weights, network.offsets[l], random);
        }
        return network;
    }

    /** Its layers. @return the architecture */
    public Architecture architecture() {
        return architecture;
    }

    /** Its weights, layer by layer. @return a copy */
    public float[] weights() {
        return weights.clone();
    }

    /** The same network for another thread. @return with weights of its own */
    public Network copy() {
        return new Network(architecture, weights);
    }

    /** The weights themselves, for the optimiser. */
    float[] liveWeights() {
        return weights;
    }

    /** Arrays for a batch of a size. */
    private static final class Buffers {

        private final int batch;
        /** Output of each layer, and the gradient by it. */
        private final float[][] values;
        private final float[][] gradients;
        private final int[][] traces;

        Buffers(List<Layer> layers, int batch) {
            this.batch = batch;
            values = layers.stream().map(layer -> new float[batch * layer.outputSize()]).toArray(float[][]::new);
            gradients = new float[layers.size()][];
            traces = layers.stream().map(layer -> new int[batch * layer.traceSize()]).toArray(int[][]::new);
        }

        float[] gradient(int layer) {
            if (gradients[layer] == null) {
                gradients[layer] = new float[values[layer].length];
            }
            return gradients[layer];
        }
    }

    /**
     * Probabilities that pictures are signal.
     *
     * @param batch number of pictures
     * @param pictures one after the other, {@code architecture.inputSize()} numbers each
     * @return one value a picture, 0 to 1
     * @throws LamellaException never but for an interrupted thread
     */
    public double[] signalProbabilities(int batch, float[] pictures) throws LamellaException {
        float[] scores = forward(batch, pictures);
        double[] probabilities = new double[batch];
        for (int n = 0; n < batch; n++) {
            probabilities[n] = softmax(scores, n)[SIGNAL];
        }
        return probabilities;
    }

    /** What the last layer gives before softmax, two numbers a picture; shared, valid until the next pass. */
    float[] forward(int batch, float[] pictures) throws LamellaException {
        if (buffers == null || buffers.batch != batch) {
            buffers = new Buffers(layers, batch);
        }
        float[] in = pictures;
        for (int l = 0; l < offsets.length; l++) {
            layers.get(l).forward(batch, weights, offsets[l], in, buffers.values[l], buffers.traces[l]);
            in = buffers.values[l];
        }
        return in;
    }

    /**
     * Loss and its gradient: the mean cross-entropy of a batch.
     *
     * @param batch number of pictures
     * @param pictures one after the other
     * @param signal whether each is signal
     * @param gradient gradient by every weight, overwritten
     * @return the loss, nats a picture
     */
    double lossAndGradient(int batch, float[] pictures, boolean[] signal, float[] gradient) throws LamellaException {
        float[] scores = forward(batch, pictures);
        int last = offsets.length - 1;
        float[] outGradient = buffers.gradient(last);
        double loss = 0;
        for (int n = 0; n < batch; n++) {
            double[] probabilities = softmax(scores, n);
            int truth = signal[n] ? SIGNAL : 1 - SIGNAL;
            loss -= Math.log(Math.max(probabilities[truth], Double.MIN_NORMAL)) / batch;
            for (int c = 0; c < Architecture.CLASSES; c++) {
                outGradient[n * Architecture.CLASSES + c] = (float) ((probabilities[c] - (c == truth ? 1 : 0)) / batch);
            }
        }
        for (int l = last; l >= 0; l--) {
            float[] in = l == 0 ? pictures : buffers.values[l - 1];
            float[] inGradient = l == 0 ? null : buffers.gradient(l - 1);
            layers.get(l).backward(batch, weights, offsets[l], in, buffers.traces[l], buffers.gradient(l), inGradient, gradient);
        }
        return loss;
    }

    private static double[] softmax(float[] scores, int n) {
        double[] shares = new double[Architecture.CLASSES];
        int at = n * Architecture.CLASSES;
        double largest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < shares.length; c++) {
            largest = Math.max(largest, scores[at + c]);
        }
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.exp(scores[at + c] - largest);
            sum += shares[c];
        }
        double total = sum;
        Arrays.setAll(shares, c -> shares[c] / total);
        return shares;
    }
}

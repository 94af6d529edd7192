package org.lamella.classifier.network;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * A convolution of 3 x 3 pixels without padding: out_o(y, x) = b_o + sum over i, dy, dx of w_o,i(dy, dx) in_i(y + dy, x + dx).
 *
 * <p>It works through a picture in strips of a few rows. Forwards a strip is laid out as one row of pixels for each weight; backwards as
 * one row of weights for each pixel, where most gradients are zero after pooling and cost nothing. All is done by {@link RowSums}.
 */
final class Convolution implements Layer {

    private static final int TAPS = 9;
    private static final int REACH = 3;
    /** Pixels of a strip, about: its rows stay in the processor's cache. */
    private static final int STRIP_PIXELS = 512;

    private final int inputs;
    private final int outputs;
    private final int side;
    private final int outSide;
    private final boolean passesGradient;
    private final int weightsPerOutput;
    private final int stripRows;

    /**
     * A convolution.
     *
     * @param inputs channels of the input
     * @param outputs channels of the output
     * @param side rows and columns of the input
     * @param passesGradient false for a first layer, which nothing needs the input's gradient of
     */
    Convolution(int inputs, int outputs, int side, boolean passesGradient) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.side = side;
        this.outSide = side - 2;
        this.passesGradient = passesGradient;
        this.weightsPerOutput = TAPS * inputs;
        this.stripRows = Math.max(1, Math.min(outSide, STRIP_PIXELS / outSide));
    }

    @Override
    public int inputSize() {
        return inputs * side * side;
    }

    @Override
    public int outputSize() {
        return outputs * outSide * outSide;
    }

    /** Weights first, by output, input, row and column; then the biases. */
    @Override
    public int weightCount() {
        return outputs * (weightsPerOutput + 1);
    }

    @Override
    public int fanIn() {
        return weightsPerOutput;
    }

    @Override
    public void forward(int batch, float[] weights, int at, float[] in, float[] out, int[] trace) throws LamellaException {
        Blocks.tasks(batch, Progress.NONE, n -> {
            float[][] rows = new float[weightsPerOutput][stripRows * outSide];
            float[] sum = new float[stripRows * outSide];
            RowSums sums = new RowSums(weightsPerOutput);
            for (int y0 = 0; y0 < outSide; y0 += stripRows) {
                int length = Math.min(stripRows, outSide - y0) * outSide;
                layOutByWeight(in, n * inputSize(), y0, rows, length);
                for (int o = 0; o < outputs; o++) {
                    Arrays.fill(sum, 0, length, weights[at + outputs * weightsPerOutput + o]);
                    sums.clear();
                    for (int w = 0; w < weightsPerOutput; w++) {
                        sums.with(w, weights[at + o * weightsPerOutput + w]);
                    }
                    sums.addTo(sum, rows, length);
                    System.arraycopy(sum, 0, out, n * outputSize() + (o * outSide + y0) * outSide, length);
                }
            }
        });
    }

    private void layOutByWeight(float[] in, int from, int y0, float[][] rows, int length) {
        for (int w = 0; w < weightsPerOutput; w++) {
            int corner = from + (w / TAPS * side + y0 + w % TAPS / REACH) * side + w % REACH;
            for (int y = 0; y < length / outSide; y++) {
                System.arraycopy(in, corner + y * side, rows[w], y * outSide, outSide);
            }
        }
    }

    @Override
    public void backward(int batch, float[] weights, int at, float[] in, int[] trace, float[] outGradient, float[] inGradient,
            float[] gradient) throws LamellaException {
        float[][] weightRows = new float[outputs][];
        for (int o = 0; o < outputs; o++) {
            weightRows[o] = Arrays.copyOfRange(weights, at + o * weightsPerOutput, at + (o + 1) * weightsPerOutput);
        }
        float[][][] parts = new float[batch][outputs][];
        Blocks.tasks(batch, Progress.NONE, n -> {
            parts[n] = weightGradient(in, n * inputSize(), outGradient, n * outputSize());
            if (passesGradient) {
                inputGradient(weightRows, outGradient, n * outputSize(), inGradient, n * inputSize());
            }
        });
        Arrays.fill(gradient, at, at + weightCount(), 0);
        for (float[][] part : parts) {
            for (int o = 0; o < outputs; o++) {
                for (int w = 0; w < weightsPerOutput; w++) {
                    gradient[at + o * weightsPerOutput + w] += part[o][w];
                }
                gradient[at + outputs * weightsPerOutput + o] += part[o][weightsPerOutput];
            }
        }
    }

    /** Of one picture: a row for each output, the bias last. */
    private float[][] weightGradient(float[] in, int from, float[] outGradient, int outFrom) {
        float[][] gradient = new float[outputs][weightsPerOutput + 1];
        float[][] patches = new float[stripRows * outSide][weightsPerOutput];
        RowSums sums = new RowSums(patches.length);
        for (int y0 = 0; y0 < outSide; y0 += stripRows) {
            int length = Math.min(stripRows, outSide - y0) * outSide;
            layOutByPixel(in, from, y0, patches, length);
            for (int o = 0; o < outputs; o++) {
                int plane = outFrom + (o * outSide + y0) * outSide;
                float bias = 0;
                sums.clear();
                for (int pixel = 0; pixel < length; pixel++) {
                    sums.with(pixel, outGradient[plane + pixel]);
                    bias += outGradient[plane + pixel];
                }
                sums.addTo(gradient[o], patches, weightsPerOutput);
                gradient[o][weightsPerOutput] += bias;
            }
        }
        return gradient;
    }

    private void layOutByPixel(float[] in, int from, int y0, float[][] patches, int length) {
        for (int pixel = 0; pixel < length; pixel++) {
            float[] patch = patches[pixel];
            int corner = from + (y0 + pixel / outSide) * side + pixel % outSide;
            for (int i = 0, w = 0; i < inputs; i++, corner += side * side) {
                for (int row = corner; row < corner + REACH * side; row += side) {
                    patch[w++] = in[row];
                    patch[w++] = in[row + 1];
                    patch[w++] = in[row + 2];
                }
            }
        }
    }

    private void inputGradient(float[][] weightRows, float[] outGradient, int outFrom, float[] inGradient, int from) {
        float[] patch = new float[weightsPerOutput];
        RowSums sums = new RowSums(outputs);
        Arrays.fill(inGradient, from, from + inputSize(), 0);
        for (int pixel = 0; pixel < outSide * outSide; pixel++) {
            sums.clear();
            for (int o = 0; o < outputs; o++) {
                sums.with(o, outGradient[outFrom + o * outSide * outSide + pixel]);
            }
            Arrays.fill(patch, 0);
            sums.addTo(patch, weightRows, weightsPerOutput);
            int corner = from + pixel / outSide * side + pixel % outSide;
            for (int i = 0, w = 0; i < inputs; i++, corner += side * side) {
                for (int row = corner; row < corner + REACH * side; row += side) {
                    inGradient[row] += patch[w++];
                    inGradient[row + 1] += patch[w++];
                    inGradient[row + 2] += patch[w++];
                }
            }
        }
    }
}

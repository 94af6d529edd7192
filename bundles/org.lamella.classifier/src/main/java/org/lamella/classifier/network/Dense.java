package org.lamella.classifier.network;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * A dense layer, out_o = b_o + sum over i of w_i,o in_i, with or without ReLU after it. Inputs that are zero, as after ReLU, cost nothing.
 */
final class Dense implements Layer {

    /** Inputs or outputs whose weights one task works on. */
    private static final int INPUTS_AT_ONCE = 256;
    private static final int OUTPUTS_AT_ONCE = 128;

    private final int inputs;
    private final int outputs;
    private final boolean rectifies;

    Dense(int inputs, int outputs, boolean rectifies) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.rectifies = rectifies;
    }

    @Override
    public int inputSize() {
        return inputs;
    }

    @Override
    public int outputSize() {
        return outputs;
    }

    /** Weights first, by input and output, so that loops over outputs are contiguous; then the biases. */
    @Override
    public int weightCount() {
        return (inputs + 1) * outputs;
    }

    @Override
    public int fanIn() {
        return inputs;
    }

    @Override
    public int traceSize() {
        return rectifies ? outputs : 0;
    }

    @Override
    public void forward(int batch, float[] weights, int at, float[] in, float[] out, int[] trace) throws LamellaException {
        Blocks.tasks((outputs + OUTPUTS_AT_ONCE - 1) / OUTPUTS_AT_ONCE, Progress.NONE, chunk -> {
            int o0 = chunk * OUTPUTS_AT_ONCE;
            int length = Math.min(OUTPUTS_AT_ONCE, outputs - o0);
            float[][] sums = new float[batch][];
            for (int n = 0; n < batch; n++) {
                int biases = at + inputs * outputs + o0;
                sums[n] = Arrays.copyOfRange(weights, biases, biases + length);
            }
            float[] row = new float[length];
            for (int i = 0; i < inputs; i++) {
                System.arraycopy(weights, at + i * outputs + o0, row, 0, length);
                for (int n = 0; n < batch; n++) {
                    if (in[n * inputs + i] != 0) {
                        add(in[n * inputs + i], row, sums[n], length);
                    }
                }
            }
            for (int n = 0; n < batch; n++) {
                System.arraycopy(sums[n], 0, out, n * outputs + o0, length);
            }
        });
        for (int o = 0; rectifies && o < batch * outputs; o++) {
            trace[o] = out[o] > 0 ? 1 : 0;
            out[o] = Math.max(0, out[o]);
        }
    }

    private static void add(float factor, float[] from, float[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] += factor * from[i];
        }
    }

    @Override
    public void backward(int batch, float[] weights, int at, float[] in, int[] trace, float[] outGradient, float[] inGradient,
            float[] gradient) throws LamellaException {
        for (int o = 0; rectifies && o < batch * outputs; o++) {
            outGradient[o] *= trace[o];
        }
        float[][] byPicture = new float[batch][];
        float[] bias = new float[outputs];
        for (int n = 0; n < batch; n++) {
            byPicture[n] = Arrays.copyOfRange(outGradient, n * outputs, (n + 1) * outputs);
            add(1, byPicture[n], bias, outputs);
        }
        System.arraycopy(bias, 0, gradient, at + inputs * outputs, outputs);
        Blocks.tasks((inputs + INPUTS_AT_ONCE - 1) / INPUTS_AT_ONCE, Progress.NONE, chunk -> {
            float[] row = new float[outputs];
            RowSums sums = new RowSums(batch);
            for (int i = chunk * INPUTS_AT_ONCE; i < Math.min(inputs, (chunk + 1) * INPUTS_AT_ONCE); i++) {
                Arrays.fill(row, 0);
                sums.clear();
                for (int n = 0; n < batch; n++) {
                    sums.with(n, in[n * inputs + i]);
                    inGradient[n * inputs + i] = dot(weights, at + i * outputs, byPicture[n], outputs);
                }
                sums.addTo(row, byPicture, outputs);
                System.arraycopy(row, 0, gradient, at + i * outputs, outputs);
            }
        });
    }

    /** A sum in four strands, which the processor adds side by side. */
    private static float dot(float[] a, int aAt, float[] b, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[aAt + i] * b[i];
            s1 += a[aAt + i + 1] * b[i + 1];
            s2 += a[aAt + i + 2] * b[i + 2];
            s3 += a[aAt + i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            s0 += a[aAt + i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}

package org.lamella.classifier.network;

import java.util.Arrays;
import org.lamella.core.LamellaException;

/** Maximum and mean of each map: first all maxima, then all means. */
final class MaximumAndMean implements Layer {

    private final int maps;
    private final int pixels;

    MaximumAndMean(int maps, int side) {
        this.maps = maps;
        this.pixels = side * side;
    }

    @Override
    public int inputSize() {
        return maps * pixels;
    }

    @Override
    public int outputSize() {
        return 2 * maps;
    }

    @Override
    public int weightCount() {
        return 0;
    }

    @Override
    public int fanIn() {
        return 1;
    }

    @Override
    public int traceSize() {
        return maps;
    }

    @Override
    public void forward(int batch, float[] weights, int at, float[] in, float[] out, int[] trace) throws LamellaException {
        for (int n = 0; n < batch; n++) {
            for (int map = 0; map < maps; map++) {
                int from = n * inputSize() + map * pixels;
                int best = from;
                float sum = 0;
                for (int i = from; i < from + pixels; i++) {
                    best = in[i] > in[best] ? i : best;
                    sum += in[i];
                }
                out[n * outputSize() + map] = in[best];
                out[n * outputSize() + maps + map] = sum / pixels;
                trace[n * maps + map] = best;
            }
        }
    }

    @Override
    public void backward(int batch, float[] weights, int at, float[] in, int[] trace, float[] outGradient, float[] inGradient,
            float[] gradient) throws LamellaException {
        for (int n = 0; n < batch; n++) {
            for (int map = 0; map < maps; map++) {
                int from = n * inputSize() + map * pixels;
                Arrays.fill(inGradient, from, from + pixels, outGradient[n * outputSize() + maps + map] / pixels);
                inGradient[trace[n * maps + map]] += outGradient[n * outputSize() + map];
            }
        }
    }
}

package org.lamella.classifier.network;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/** The largest of each 2 x 2 pixels, or zero when it is negative. An odd last row and column are left out. */
final class PoolingRectifier implements Layer {

    private static final int NONE = -1;

    private final int maps;
    private final int side;
    private final int outSide;

    PoolingRectifier(int maps, int side) {
        this.maps = maps;
        this.side = side;
        this.outSide = side / 2;
    }

    @Override
    public int inputSize() {
        return maps * side * side;
    }

    @Override
    public int outputSize() {
        return maps * outSide * outSide;
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
        return outputSize();
    }

    @Override
    public void forward(int batch, float[] weights, int at, float[] in, float[] out, int[] trace) throws LamellaException {
        Blocks.tasks(batch, Progress.NONE, n -> {
            int to = n * outputSize();
            for (int map = 0; map < maps; map++) {
                for (int y = 0; y < outSide; y++) {
                    int row = n * inputSize() + (map * side + 2 * y) * side;
                    for (int x = 0; x < outSide; x++) {
                        int best = largest(in, row + 2 * x);
                        out[to] = Math.max(0, in[best]);
                        trace[to++] = in[best] > 0 ? best : NONE;
                    }
                }
            }
        });
    }

    private int largest(float[] in, int corner) {
        int upper = in[corner + 1] > in[corner] ? corner + 1 : corner;
        int lower = in[corner + side + 1] > in[corner + side] ? corner + side + 1 : corner + side;
        return in[lower] > in[upper] ? lower : upper;
    }

    @Override
    public void backward(int batch, float[] weights, int at, float[] in, int[] trace, float[] outGradient, float[] inGradient,
            float[] gradient) throws LamellaException {
        Blocks.tasks(batch, Progress.NONE, n -> {
            Arrays.fill(inGradient, n * inputSize(), (n + 1) * inputSize(), 0);
            for (int i = n * outputSize(); i < (n + 1) * outputSize(); i++) {
                if (trace[i] != NONE) {
                    inGradient[trace[i]] = outGradient[i];
                }
            }
        });
    }
}

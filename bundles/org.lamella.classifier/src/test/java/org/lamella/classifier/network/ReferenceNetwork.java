package org.lamella.classifier.network;

import java.util.Arrays;

/** The layers again, written as their definitions in double precision, without any trick. */
final class ReferenceNetwork {

    private final Architecture architecture;
    private final double[] weights;
    private int at;

    ReferenceNetwork(Architecture architecture, double[] weights) {
        this.architecture = architecture;
        this.weights = weights;
    }

    /** Mean cross-entropy of a batch. */
    double loss(double[][] pictures, boolean[] signal) {
        double loss = 0;
        for (int n = 0; n < pictures.length; n++) {
            double[] scores = scores(pictures[n]);
            double right = scores[signal[n] ? Network.SIGNAL : 1 - Network.SIGNAL];
            double wrong = scores[signal[n] ? 1 - Network.SIGNAL : Network.SIGNAL];
            loss += Math.log1p(Math.exp(wrong - right)) / pictures.length;
        }
        return loss;
    }

    double[] scores(double[] picture) {
        at = 0;
        double[][][] maps = new double[architecture.channels()][architecture.side()][architecture.side()];
        for (int i = 0; i < picture.length; i++) {
            int side = architecture.side();
            maps[i / (side * side)][i / side % side][i % side] = picture[i];
        }
        for (int outputs : architecture.convolutions()) {
            maps = pooled(convolved(maps, outputs));
        }
        double[] read = architecture.reading() == Architecture.Reading.PIXELS ? flat(maps) : maximumAndMean(maps);
        double[] hidden = dense(read, architecture.hidden());
        Arrays.setAll(hidden, i -> Math.max(0, hidden[i]));
        return dense(hidden, Architecture.CLASSES);
    }

    private double[][][] convolved(double[][][] in, int outputs) {
        int side = in[0].length - 2;
        double[][][] out = new double[outputs][side][side];
        int biases = at + outputs * in.length * 9;
        for (int o = 0; o < outputs; o++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    double sum = weights[biases + o];
                    for (int i = 0; i < in.length; i++) {
                        for (int tap = 0; tap < 9; tap++) {
                            sum += weights[at + (o * in.length + i) * 9 + tap] * in[i][y + tap / 3][x + tap % 3];
                        }
                    }
                    out[o][y][x] = sum;
                }
            }
        }
        at = biases + outputs;
        return out;
    }

    private static double[][][] pooled(double[][][] in) {
        int side = in[0].length / 2;
        double[][][] out = new double[in.length][side][side];
        for (int o = 0; o < in.length; o++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    out[o][y][x] = Math.max(0, Math.max(Math.max(in[o][2 * y][2 * x], in[o][2 * y][2 * x + 1]),
                            Math.max(in[o][2 * y + 1][2 * x], in[o][2 * y + 1][2 * x + 1])));
                }
            }
        }
        return out;
    }

    private static double[] flat(double[][][] maps) {
        return Arrays.stream(maps).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] maximumAndMean(double[][][] maps) {
        double[] read = new double[2 * maps.length];
        for (int m = 0; m < maps.length; m++) {
            read[m] = Arrays.stream(maps[m]).flatMapToDouble(Arrays::stream).max().orElseThrow();
            read[maps.length + m] = Arrays.stream(maps[m]).flatMapToDouble(Arrays::stream).average().orElseThrow();
        }
        return read;
    }

    private double[] dense(double[] in, int outputs) {
        double[] out = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            out[o] = weights[at + in.length * outputs + o];
            for (int i = 0; i < in.length; i++) {
                out[o] += weights[at + i * outputs + o] * in[i];
            }
        }
        at += (in.length + 1) * outputs;
        return out;
    }
}

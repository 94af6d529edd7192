package org.lamella.classifier;

import java.util.List;

/**
 * Shift and scale of each input channel, (value - mean) / deviation, so that over the training pictures each has mean 0 and variance 1.
 *
 * @param means one a channel; shared
 * @param deviations one a channel, above zero; shared
 */
record Standardisation(double[] means, double[] deviations) {

    static Standardisation of(List<LabelledComponent> examples, Rendering rendering) {
        double[] sums = new double[Rendering.CHANNELS];
        double[] squares = new double[Rendering.CHANNELS];
        long pixels = 0;
        for (LabelledComponent example : examples) {
            float[] planes = rendering.planes(example.image());
            int size = planes.length / Rendering.CHANNELS;
            pixels += size;
            for (int i = 0; i < planes.length; i++) {
                sums[i / size] += planes[i];
                squares[i / size] += (double) planes[i] * planes[i];
            }
        }
        double[] deviations = new double[Rendering.CHANNELS];
        for (int c = 0; c < deviations.length; c++) {
            sums[c] /= pixels;
            double variance = squares[c] / pixels - sums[c] * sums[c];
            deviations[c] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        return new Standardisation(sums, deviations);
    }

    /** Applied to all pixels of one input. */
    void apply(float[] input, int at, int pixelsPerChannel) {
        for (int c = 0; c < means.length; c++) {
            float mean = (float) means[c];
            float factor = (float) (1 / deviations[c]);
            for (int i = at + c * pixelsPerChannel; i < at + (c + 1) * pixelsPerChannel; i++) {
                input[i] = (input[i] - mean) * factor;
            }
        }
    }
}

package org.lamella.classifier.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.classifier.network.Architecture.Preset;
import org.lamella.classifier.network.Architecture.Reading;
import org.lamella.core.LamellaException;

class NetworkTest {

    private static final int BATCH = 3;
    private static final boolean[] SIGNAL = {true, false, true};

    private static float[] pictures(Architecture architecture, long seed) {
        Random random = new Random(seed);
        float[] pictures = new float[BATCH * architecture.inputSize()];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = (float) random.nextGaussian();
        }
        return pictures;
    }

    private static double[][] doubles(Architecture architecture, float[] pictures) {
        double[][] rows = new double[BATCH][architecture.inputSize()];
        for (int i = 0; i < pictures.length; i++) {
            rows[i / architecture.inputSize()][i % architecture.inputSize()] = pictures[i];
        }
        return rows;
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void scoresAreThoseOfTheDefinition(Preset preset) throws LamellaException {
        Architecture architecture = preset.architecture();
        Network network = Network.untrained(architecture, 3);
        float[] pictures = pictures(architecture, 4);
        float[] scores = network.forward(BATCH, pictures).clone();
        ReferenceNetwork reference = new ReferenceNetwork(architecture, doubles(network.weights()));
        double[][] rows = doubles(architecture, pictures);
        for (int n = 0; n < BATCH; n++) {
            double[] expected = reference.scores(rows[n]);
            assertEquals(expected[0], scores[2 * n], 1e-5);
            assertEquals(expected[1], scores[2 * n + 1], 1e-5);
        }
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void gradientsAreThoseOfNumericalDifferences(Reading reading) throws LamellaException {
        Architecture architecture = new Architecture(2, 21, List.of(3, 5), reading, 7);
        Network network = Network.untrained(architecture, 5);
        float[] pictures = pictures(architecture, 6);
        float[] gradient = new float[architecture.weights()];
        double loss = network.lossAndGradient(BATCH, pictures, SIGNAL, gradient);
        double[][] rows = doubles(architecture, pictures);
        double[] weights = doubles(network.weights());
        assertEquals(new ReferenceNetwork(architecture, weights).loss(rows, SIGNAL), loss, 1e-6);
        double step = 1e-6;
        for (int w = 0; w < weights.length; w++) {
            double kept = weights[w];
            weights[w] = kept + step;
            double above = new ReferenceNetwork(architecture, weights).loss(rows, SIGNAL);
            weights[w] = kept - step;
            double below = new ReferenceNetwork(architecture, weights).loss(rows, SIGNAL);
            weights[w] = kept;
            assertEquals((above - below) / (2 * step), gradient[w], 2e-6, "weight " + w);
        }
    }

    @Test
    void lossFallsUnderTheOptimiser() throws LamellaException {
        Architecture architecture = new Architecture(1, 16, List.of(4), Reading.PIXELS, 8);
        Network network = Network.untrained(architecture, 7);
        Optimiser optimiser = new Optimiser(network);
        float[] pictures = pictures(architecture, 8);
        double first = optimiser.step(BATCH, pictures, SIGNAL, 1e-2);
        double last = first;
        for (int i = 0; i < 100; i++) {
            last = optimiser.step(BATCH, pictures, SIGNAL, 1e-2);
        }
        assertTrue(last < 0.01 * first, first + " to " + last);
        double[] probabilities = network.signalProbabilities(BATCH, pictures);
        assertTrue(probabilities[0] > 0.9 && probabilities[1] < 0.1 && probabilities[2] > 0.9);
    }

    @Test
    void firstStepOfAdamIsTheLearningRateWhateverTheGradient() throws LamellaException {
        float[] weights = {1, 2, 3};
        new Adam(3).step(weights, new float[] {1e-3f, -50, 7}, 0.1);
        assertArrayEquals(new float[] {0.9f, 2.1f, 2.9f}, weights, 1e-4f);
    }

    /** Mean 0.1 g (1 + 0.9) = 0.19 g over 1 - 0.81, square likewise: with the same gradient again Adam moves as far again. */
    @Test
    void adamKeepsItsStepWhileTheGradientStays() throws LamellaException {
        float[] weights = {1};
        Adam adam = new Adam(1);
        adam.step(weights, new float[] {0.3f}, 0.1);
        adam.step(weights, new float[] {0.3f}, 0.1);
        assertEquals(0.8, weights[0], 1e-5);
    }

    @Test
    void presetsHaveTheSizesOfPaperAndCode() {
        assertEquals(10 * 28 + 200 * 91 + 10 * (200 * 18 * 18 + 1) + 22, Preset.PAPER.architecture().weights());
        assertEquals(10 * 28 + 20 * 91 + 1024 * 6481 + 2 * 1025, Preset.RELEASED_CODE.architecture().weights());
        assertTrue(Preset.COMPACT.architecture().weights() < 10_000);
        for (Preset preset : Preset.values()) {
            assertEquals(preset.architecture().weights(), Network.untrained(preset.architecture(), 1).weights().length);
            assertEquals(preset.architecture(), Architecture.parse(preset.architecture().text()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3x80", "3x80 conv 10 pixels", "3x80 conv  pixels 4", "3x3 conv 4 pixels 4", "3x80 conv 10,20 words 4",
        "0x80 conv 10 pixels 4", "3x1000 conv 4000 pixels 4000", "999999x999999 conv 999999 pixels 999999"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Architecture.parse(text));
    }
}

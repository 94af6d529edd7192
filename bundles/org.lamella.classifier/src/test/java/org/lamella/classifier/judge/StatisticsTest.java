package org.lamella.classifier.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final int DRAWS = 2000;
    private static final int SIDE = 24;

    /** Mean 0 and variance 1 over many draws, which is what p-values rest on. */
    private static void assertStandard(double[] statistics) {
        double mean = Arrays.stream(statistics).average().orElseThrow();
        double variance = Arrays.stream(statistics).map(t -> t * t).average().orElseThrow();
        assertEquals(0, mean, 4 / Math.sqrt(statistics.length));
        assertEquals(1, variance, 0.12);
        double beyond = Arrays.stream(statistics).filter(t -> t > 1.645).count() / (double) statistics.length;
        assertEquals(0.05, beyond, 0.02);
    }

    @Test
    void autocorrelationOfEvenNoiseIsStandardNormal() {
        assertStandard(IntStream.range(0, DRAWS).mapToDouble(draw -> {
            double[] map = new Random(draw).doubles(SIDE * SIDE).map(value -> value - 0.5).toArray();
            return Autocorrelation.moran(map, SIDE, SIDE, 1).statistic();
        }).toArray());
    }

    /** A phase whose noise is five times stronger: the textbook test of Moran's I would be wrong here. */
    @Test
    void autocorrelationOfUnevenNoiseIsStandardNormal() {
        assertStandard(IntStream.range(0, DRAWS).mapToDouble(draw -> {
            Random random = new Random(draw);
            double[] map = new double[SIDE * SIDE];
            Arrays.setAll(map, i -> random.nextGaussian() * (i % SIDE < SIDE / 3 ? 5 : 1));
            return Autocorrelation.moran(map, SIDE, SIDE, 1).statistic();
        }).toArray());
    }

    @Test
    void indexIsOneForAConstantAndMinusOneForACheckerboard() {
        double[] board = new double[SIDE * SIDE];
        Arrays.setAll(board, i -> (i % SIDE + i / SIDE) % 2 == 0 ? 1 : -1);
        assertEquals(-1, Autocorrelation.moran(board, SIDE, SIDE, 1).index(), 1e-12);
        double[] constant = new double[SIDE * SIDE];
        Arrays.fill(constant, -7);
        assertEquals(1, Autocorrelation.moran(constant, SIDE, SIDE, 1).index(), 1e-12);
        assertEquals(0, Autocorrelation.moran(new double[4], 2, 2, 1).index());
    }

    @Test
    void smoothnessOfUnevenNoiseIsStandardNormal() {
        double[] sigmas = new double[400];
        Arrays.fill(sigmas, 3);
        assertStandard(IntStream.range(0, DRAWS).mapToDouble(draw -> {
            Random random = new Random(draw);
            double[] v = new double[400];
            Arrays.setAll(v, j -> random.nextGaussian() * (j < 100 ? 4 : 1));
            return SpectralSmoothness.statistic(v, sigmas);
        }).toArray());
    }

    @Test
    void aLineIsSmoothAndAHotChannelIsNot() {
        double[] sigmas = new double[200];
        Arrays.fill(sigmas, 3);
        double[] line = new double[200];
        Arrays.setAll(line, j -> Math.exp(-0.5 * (j - 100) * (j - 100) / 9.0));
        assertTrue(SpectralSmoothness.statistic(line, sigmas) > 4);
        double[] hot = new double[200];
        hot[100] = 1;
        assertEquals(0, SpectralSmoothness.statistic(hot, sigmas));
    }
}

package org.lamella.preprocessing.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.Simulated;

class SubtractBackgroundTest {

    private static final Axis ENERGY = Simulated.energy(600, 400, 0.5);
    private static final int EDGE = 260;

    private static double background(int pixel, int c, double level) {
        return level * (1 + pixel % 4) * Math.pow(ENERGY.coordinate(c) / 450, -2.5 - 0.1 * (pixel % 6));
    }

    private static double edge(int pixel, int c, double level) {
        return c < EDGE ? 0 : 0.3 * level * (pixel % 3) * Math.pow(ENERGY.coordinate(c) / ENERGY.coordinate(EDGE), -3);
    }

    @Test
    void edgeOfEveryPixelIsLeft() throws LamellaException {
        SpectrumImage image = Simulated.dense(6, 4, ENERGY, (pixel, c) -> background(pixel, c, 500) + edge(pixel, c, 500));
        PreprocessingResult result = Simulated.run(new SubtractBackground(), image, Map.of("fit-range", "460:525"));
        int first = image.cube().channels() - result.image().cube().channels();
        assertEquals(460, result.image().energyAxis().coordinate(0), 1e-9);
        for (int pixel = 0; pixel < 24; pixel++) {
            double[] left = Simulated.spectrum(result.image(), pixel);
            for (int c = 0; c < left.length; c++) {
                assertEquals(edge(pixel, first + c, 500), left[c], 1e-4, "pixel " + pixel + " channel " + c);
            }
            assertEquals(2.5 + 0.1 * (pixel % 6), result.maps().get(0).values()[pixel], 1e-6);
        }
    }

    @Test
    void sumOfManyFaintEdgesHasNoBias() throws LamellaException {
        double level = 3;
        SpectrumImage image = Simulated.counts(60, 60, ENERGY, 1, (pixel, c) -> background(pixel, c, level) + edge(pixel, c, level));
        PreprocessingResult result = Simulated.run(new SubtractBackground(), image, Map.of("fit-range", "410:525", "crop", "false"));
        double[] window = result.image().cube().windowMap(EDGE, EDGE + 60, Progress.NONE);
        double truth = 0;
        for (int pixel = 0; pixel < 3600; pixel++) {
            for (int c = EDGE; c < EDGE + 60; c++) {
                truth += edge(pixel, c, level);
            }
        }
        assertEquals(truth, Arrays.stream(window).sum(), 0.02 * truth);
        assertEquals(0, Simulated.spectrum(result.image(), 5)[10]);
    }

    @Test
    void pixelsWithoutCountsAreSaid() throws LamellaException {
        SpectrumImage image = Simulated.counts(6, 4, ENERGY, 2, (pixel, c) -> pixel == 3 ? 0 : background(pixel, c, 50));
        PreprocessingResult result = Simulated.run(new SubtractBackground(), image, Map.of("fit-range", "460:525"));
        assertTrue(Double.isNaN(result.maps().get(0).values()[3]));
        assertEquals(0, Arrays.stream(Simulated.spectrum(result.image(), 3)).sum());
        assertTrue(result.remarks().get(0).startsWith("1 of 24 pixels"), result.remarks().toString());
    }

    @Test
    void missingFitRangeIsAskedFor() {
        SpectrumImage image = Simulated.dense(2, 2, ENERGY, (pixel, c) -> 1);
        LamellaException refused = assertThrows(LamellaException.class, () -> Simulated.run(new SubtractBackground(), image, Map.of()));
        assertTrue(refused.getMessage().contains("480:525"), refused.getMessage());
    }
}

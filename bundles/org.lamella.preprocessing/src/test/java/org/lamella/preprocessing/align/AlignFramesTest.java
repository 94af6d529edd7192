package org.lamella.preprocessing.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.Simulated;

class AlignFramesTest {

    private static final int SIZE = 48;
    private static final double[][] DRIFT = {{0, 0}, {1, 0}, {2, -1}, {4, -1}, {5, -2}, {6, -4}};

    /** Grains of several sizes on a support, as smooth as a picture is. */
    private static double specimen(double x, double y) {
        double value = 1;
        double[][] grains = {{14, 12, 3, 6}, {30, 20, 5, 4}, {22, 34, 2.5, 9}, {37, 36, 3, 5}, {9, 30, 2, 8}};
        for (double[] grain : grains) {
            value += grain[3] * Math.exp(-(Math.pow(x - grain[0], 2) + Math.pow(y - grain[1], 2)) / (2 * grain[2] * grain[2]));
        }
        return value;
    }

    private static SpectrumImage series() {
        Axis energy = Simulated.energy(8, 0, 1);
        SpectrumImage flat = Simulated.counts(SIZE, SIZE * DRIFT.length, energy, 4, (pixel, c) -> {
            int frame = pixel / (SIZE * SIZE);
            return (c + 1) * 0.05 * specimen(pixel % SIZE - DRIFT[frame][0], pixel / SIZE % SIZE - DRIFT[frame][1]);
        });
        return new SpectrumImage(flat.header(), List.of(Axis.uniform("frame", AxisRole.NAVIGATION, DRIFT.length, 0, 1, ""),
                Axis.uniform("y", AxisRole.NAVIGATION, SIZE, 0, 2, "nm"), Axis.uniform("x", AxisRole.NAVIGATION, SIZE, 0, 2, "nm")), energy,
                flat.cube());
    }

    @Test
    void framesAreMovedBackAndAddedWithoutLosingCounts() throws LamellaException {
        SpectrumImage series = series();
        PreprocessingResult result = Simulated.run(new AlignFrames(), series, Map.of());
        SpectrumImage sum = result.image();
        assertArrayEquals(new int[] {SIZE - 4, SIZE - 6, 8}, sum.shape());
        assertTrue(sum.cube().isSparse());
        // pixel (10, 9) of the part that all frames have seen, which begins in row 4
        double[] expected = new double[8];
        for (int f = 0; f < DRIFT.length; f++) {
            int x = (int) (10 + DRIFT[f][0]);
            int y = (int) (9 + 4 + DRIFT[f][1]);
            double[] spectrum = Simulated.spectrum(series, (f * SIZE + y) * SIZE + x);
            for (int c = 0; c < 8; c++) {
                expected[c] += spectrum[c];
            }
        }
        assertArrayEquals(expected, Simulated.spectrum(sum, 9 * (SIZE - 6) + 10));
        assertEquals(8, sum.yAxis().coordinate(0), 1e-12);
    }

    @Test
    void seriesCanStayASeries() throws LamellaException {
        SpectrumImage kept = Simulated.run(new AlignFrames(), series(), Map.of("sum", "false")).image();
        assertArrayEquals(new int[] {DRIFT.length, SIZE - 4, SIZE - 6, 8}, kept.shape());
        SpectrumImage sum = Simulated.run(new AlignFrames(), series(), Map.of()).image();
        assertEquals(sum.sum(), kept.sum());
        assertArrayEquals(sum.cube().sumSpectrum(Progress.NONE), kept.cube().sumSpectrum(Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0", "2.5, -1.25", "-3.7, 4.4", "0.5, 0.5"})
    void displacementIsFoundBetweenPixels(double dx, double dy) {
        double[] reference = new double[SIZE * SIZE];
        double[] moved = new double[SIZE * SIZE];
        for (int i = 0; i < reference.length; i++) {
            reference[i] = specimen(i % SIZE, i / SIZE);
            moved[i] = specimen(i % SIZE - dx, i / SIZE - dy);
        }
        double[] found = new PhaseCorrelation(SIZE, SIZE, 1.5).displacement(reference, moved);
        assertEquals(dx, found[0], 0.1);
        assertEquals(dy, found[1], 0.1);
    }

    @Test
    void mapThatIsNoSeriesIsRefusedInWords() {
        SpectrumImage map = Simulated.counts(16, 16, Simulated.energy(8, 0, 1), 1, (pixel, c) -> 1);
        LamellaException refused = assertThrows(LamellaException.class, () -> Simulated.run(new AlignFrames(), map, Map.of()));
        assertTrue(refused.getMessage().contains("no series"), refused.getMessage());
    }
}

package org.lamella.preprocessing.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.Simulated;

class AlignEnergiesTest {

    private static final int WIDTH = 20;
    private static final int HEIGHT = 16;
    private static final Axis LOW = Simulated.energy(300, -20, 0.25);
    private final double[] shifts = shifts(6);

    /** Slow drift with a scatter, channels. */
    private static double[] shifts(double most) {
        Random random = new Random(5);
        double[] shifts = new double[WIDTH * HEIGHT];
        Arrays.setAll(shifts, i -> most * Math.sin(i / 47.0) + random.nextDouble() - 0.5);
        return shifts;
    }

    private static double gauss(double x, double sigma) {
        return Math.exp(-x * x / (2 * sigma * sigma));
    }

    /** A zero-loss peak at channel 80 with a tail, and a plasmon. */
    private double lowLoss(int pixel, int c) {
        double x = c - 80 - shifts[pixel];
        return 3e4 * gauss(x, 2.1) + 500 / (1 + 0.02 * Math.pow(x - 60, 2)) + (x > 0 ? 300 * Math.exp(-x / 8) : 0);
    }

    /** Root mean square of what an alignment's map of shifts leaves of the true ones, channels. */
    private double error(PreprocessingResult result, double scale) {
        double[] found = result.maps().get(0).values();
        double[] left = new double[found.length];
        Arrays.setAll(left, i -> found[i] / scale - shifts[i]);
        double mean = Arrays.stream(left).average().orElseThrow();
        return Math.sqrt(Arrays.stream(left).map(value -> (value - mean) * (value - mean)).average().orElseThrow());
    }

    @Test
    void zeroLossPeaksOfCountsAreFoundToAFractionOfAChannel() throws LamellaException {
        SpectrumImage image = Simulated.counts(WIDTH, HEIGHT, LOW, 1, this::lowLoss);
        PreprocessingResult result = Simulated.run(new AlignEnergies(), image, Map.of());
        assertTrue(error(result, 0.25) < 0.05, "error " + error(result, 0.25));
        assertTrue(result.image().cube().isSparse(), "counts stay counts");
        assertEquals("eV", result.maps().get(0).unit());
    }

    @Test
    void exactPeaksLieAtZeroAfterwards() throws LamellaException {
        SpectrumImage image = Simulated.dense(WIDTH, HEIGHT, LOW, this::lowLoss);
        PreprocessingResult result = Simulated.run(new AlignEnergies(), image, Map.of());
        Axis axis = result.image().energyAxis();
        for (int pixel : new int[] {0, 7, 100, WIDTH * HEIGHT - 1}) {
            double[] spectrum = Simulated.spectrum(result.image(), pixel);
            double place = ZeroLossPeak.place(spectrum, 0, spectrum.length);
            assertEquals(0, axis.coordinate(place), 0.05 * 0.25, "pixel " + pixel);
        }
        double lost = 1 - result.image().sum().doubleValue() / image.sum().doubleValue();
        assertTrue(lost < 0.01 && lost > -0.001, "what is cropped is not the peak, " + lost);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void edgesAreAlignedByTheirMean(boolean noisy) throws LamellaException {
        Axis axis = Simulated.energy(400, 400, 0.5);
        Simulated.Mean edge = (pixel, c) -> {
            double x = c - 200 - shifts[pixel];
            double step = 1 / (1 + Math.exp(-x / 2));
            double height = 1 + pixel % 3;
            return 2e3 * Math.pow((400 + 0.5 * (c - shifts[pixel])) / 400, -3) + height * step * (600 + 2500 * gauss(x - 10, 3.5));
        };
        SpectrumImage image = noisy ? Simulated.counts(WIDTH, HEIGHT, axis, 2, edge) : Simulated.dense(WIDTH, HEIGHT, axis, edge);
        PreprocessingResult result = Simulated.run(new AlignEnergies(), image, Map.of("method", "correlation", "energies", "480:530"));
        assertTrue(error(result, 0.5) < 0.05, "error " + error(result, 0.5));
    }

    @Test
    void wholeChannelsMoveCountsWithoutLosingAny() throws LamellaException {
        SpectrumImage image = Simulated.counts(WIDTH, HEIGHT, LOW, 3, this::lowLoss);
        PreprocessingResult result = Simulated.run(new AlignEnergies(), image, Map.of("crop", "false"));
        double[] found = result.maps().get(0).values();
        for (int pixel : new int[] {3, 50, 200}) {
            int shift = (int) Math.round(found[pixel] / 0.25);
            double[] before = Simulated.spectrum(image, pixel);
            double[] after = Simulated.spectrum(result.image(), pixel);
            for (int c = 20; c < 280; c++) {
                assertEquals(before[c + shift], after[c], "pixel " + pixel + " channel " + c);
            }
        }
    }

    @Test
    void shiftsOfTheLowLossesAreAppliedToTheCoreLosses() throws LamellaException {
        SpectrumImage low = Simulated.dense(WIDTH, HEIGHT, LOW, this::lowLoss);
        Axis axis = Simulated.energy(200, 500, 0.5);
        // the same shift in eV is half as many channels here
        SpectrumImage core = Simulated.dense(WIDTH, HEIGHT, axis, (pixel, c) -> 100 * gauss(c - 100 - 0.5 * shifts[pixel], 4));
        PreprocessingResult result = Simulated.run(new AlignEnergies(), new PreprocessingTask(core, java.util.Optional.of(low)), Map.of());
        double first = ZeroLossPeak.place(Simulated.spectrum(result.image(), 0), 0, result.image().cube().channels());
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel += 17) {
            double[] spectrum = Simulated.spectrum(result.image(), pixel);
            assertEquals(first, ZeroLossPeak.place(spectrum, 0, spectrum.length), 0.05);
        }
        assertEquals(500, result.image().energyAxis().coordinate(0), 4, "the zero of the low losses is not that of the core losses");
    }

    @Test
    void medianOfShiftsIgnoresWhatStandsAlone() {
        double[] smooth = ShiftMap.smoothed(new double[] {1, 1, 1, 1, 40, 1, 1, Double.NaN, 1}, 3, 1);
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, smooth);
    }

    @Test
    void pixelsWithoutAPeakAreSaid() throws LamellaException {
        SpectrumImage image = Simulated.dense(WIDTH, HEIGHT, LOW, (pixel, c) -> pixel == 33 ? 0 : lowLoss(pixel, c));
        PreprocessingResult result = Simulated.run(new AlignEnergies(), image, Map.of());
        assertEquals(1, result.facts().get("pixels without a shift of their own"));
        assertTrue(result.remarks().get(0).startsWith("1 of 320 pixels"), result.remarks().toString());
    }

    @Test
    void nothingToAlignByIsRefusedInWords() {
        SpectrumImage empty = Simulated.dense(4, 4, LOW, (pixel, c) -> 0);
        assertThrows(LamellaException.class, () -> Simulated.run(new AlignEnergies(), empty, Map.of()));
        SpectrumImage flat = Simulated.dense(4, 4, LOW, (pixel, c) -> 1);
        LamellaException refused = assertThrows(LamellaException.class,
                () -> Simulated.run(new AlignEnergies(), flat, Map.of("method", "correlation")));
        assertTrue(refused.getMessage().contains("flat"), refused.getMessage());
    }
}

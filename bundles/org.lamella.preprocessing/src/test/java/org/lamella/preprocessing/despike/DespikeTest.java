package org.lamella.preprocessing.despike;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.Simulated;

class DespikeTest {

    private static final int SIZE = 30;
    private static final Axis ENERGY = Simulated.energy(500, 400, 0.5);

    /** A falling background, an edge with a white line two channels wide in the right half, and a grain of twice the counts. */
    private static double mean(int pixel, int c, double level) {
        int x = pixel % SIZE;
        int y = pixel / SIZE;
        double thickness = x > 8 && x < 14 && y > 10 && y < 16 ? 2 : 1;
        double edge = x >= SIZE / 2 && c > 200 ? 0.4 + 2 * Math.exp(-Math.pow((c - 206) / 1.5, 2)) : 0;
        return level * thickness * (Math.pow(ENERGY.coordinate(c) / 400, -3) + edge);
    }

    private static Simulated.Mean mean(double level) {
        return (pixel, c) -> mean(pixel, c, level);
    }

    /** Values at random places: expectation and the standard deviations that a spike stands out by, 8.01 to 40. */
    private static Map<Long, Double> places(int count) {
        Random random = new Random(9);
        Map<Long, Double> places = new HashMap<>();
        while (places.size() < count) {
            long place = (long) random.nextInt(SIZE * SIZE) * 1000 + random.nextInt(ENERGY.size());
            places.put(place, 8.01 + 32 * random.nextDouble() * random.nextDouble());
        }
        return places;
    }

    private static Set<Long> found(SpectrumImage image) throws LamellaException {
        ChannelRange all = new ChannelRange(0, ENERGY.size());
        NoiseSamples samples = NoiseSamples.of(image.cube(), all, Progress.NONE);
        SpikeTest test = image.cube().isSparse() ? new CountsTest(6, samples.gain(6))
                : new MeasuredNoiseTest(6, samples.curve(samples.inSpace()), samples.curve(samples.alongEnergies()));
        Spikes spikes = Spikes.find(image.cube(), all, test, Progress.NONE);
        Set<Long> found = new HashSet<>();
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
            for (int channel : spikes.of(pixel)) {
                found.add(pixel * 1000L + channel);
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, 300, 3000})
    void everyPlantedSpikeOfCountsIsFoundAndNothingElse(double level) throws LamellaException {
        Map<Long, Double> planted = places(300);
        SpectrumImage image = Simulated.counts(SIZE, SIZE, ENERGY, 1, mean(level));
        // so many standard deviations on the scale of square roots, on which counts scatter alike
        SparseCube.Builder builder = SparseCube.builder(SIZE, SIZE, ENERGY.size(),
                DataType.UINT32);
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
            double[] spectrum = Simulated.spectrum(image, pixel);
            int[] row = new int[spectrum.length];
            for (int c = 0; c < row.length; c++) {
                Double sigmas = planted.get(pixel * 1000L + c);
                double expected = mean(pixel, c, level);
                row[c] = sigmas == null ? (int) spectrum[c] : (int) Math.ceil(Math.pow(Math.sqrt(expected) + sigmas / 2, 2));
            }
            builder.appendDenseRow(row);
        }
        Set<Long> found = found(Simulated.image(SIZE, SIZE, ENERGY, builder.build()));
        Set<Long> missed = new HashSet<>(planted.keySet());
        missed.removeAll(found);
        // within the white line and on the border of the grain neighbours disagree, and a spike of 8 to 15 deviations can hide
        missed.removeIf(place -> planted.get(place) < 15 && isHard((int) (place / 1000), (int) (place % 1000)));
        assertEquals(Map.of(), missed.stream().collect(Collectors.toMap(place -> place, planted::get)));
        found.removeAll(planted.keySet());
        assertTrue(found.size() <= 1, found.size() + " of 450000 values were taken for spikes");
    }

    private static boolean isHard(int pixel, int c) {
        int x = pixel % SIZE;
        int y = pixel / SIZE;
        boolean border = x >= 8 && x <= 14 && y >= 10 && y <= 16;
        return border || Math.abs(c - 206) < 12 || Math.abs(x - SIZE / 2) <= 1 && c > 195;
    }

    @ParameterizedTest
    @CsvSource({"0.01", "0.3", "5", "200"})
    void cleanCountsHaveHardlyAnySpikes(double level) throws LamellaException {
        Set<Long> found = found(Simulated.counts(SIZE, SIZE, ENERGY, 3, mean(level)));
        assertTrue(found.size() <= 1, found.size() + " of 450000 values were taken for spikes");
    }

    @Test
    void spikesOfACameraAreFoundByTheNoiseThatIsMeasured() throws LamellaException {
        Map<Long, Double> planted = places(300);
        double gain = 7;
        double readOut = 12;
        SpectrumImage clean = Simulated.camera(SIZE, SIZE, ENERGY, 4, gain, readOut, mean(150));
        double[][] spectra = IntStream.range(0, SIZE * SIZE).mapToObj(pixel -> Simulated.spectrum(clean, pixel)).toArray(double[][]::new);
        SpectrumImage image = Simulated.dense(SIZE, SIZE, ENERGY, (pixel, c) -> {
            Double sigmas = planted.get(pixel * 1000L + c);
            double expected = gain * mean(pixel, c, 150);
            return sigmas == null ? spectra[pixel][c]
                    : expected + 1.5 * sigmas * Math.sqrt(gain * expected + readOut * readOut);
        });
        Set<Long> found = found(image);
        Set<Long> missed = new HashSet<>(planted.keySet());
        missed.removeAll(found);
        missed.removeIf(place -> isHard((int) (place / 1000), (int) (place % 1000)));
        assertEquals(Set.of(), missed);
        found.removeAll(planted.keySet());
        assertTrue(found.size() <= 2, found.size() + " of 450000 values were taken for spikes");
    }

    @Test
    void spikeGivesWayToWhatItsNeighboursShow() throws LamellaException {
        SpectrumImage image = Simulated.dense(SIZE, SIZE, ENERGY, (pixel, c) -> pixel == 400 && (c == 100 || c == 101)
                ? 1e5 : mean(pixel, c, 100) + (pixel * 31 + c * 17) % 7 - 3);
        PreprocessingResult result = Simulated.run(new Despike(), image, Map.of());
        assertEquals(2L, result.facts().get("spikes"));
        assertEquals(2, result.maps().get(0).values()[400]);
        double[] before = Simulated.spectrum(image, 400);
        double[] after = Simulated.spectrum(result.image(), 400);
        assertEquals(mean(400, 100, 100), after[100], 6);
        assertEquals(mean(400, 101, 100), after[101], 6);
        before[100] = after[100];
        before[101] = after[101];
        assertArrayEquals(before, after, "all else is as it was");
    }

    @Test
    void countsStayCounts() throws LamellaException {
        SpectrumImage image = Simulated.counts(SIZE, SIZE, ENERGY, 5, (pixel, c) -> pixel == 77 && c == 30 ? 400 : 0.05);
        PreprocessingResult result = Simulated.run(new Despike(), image, Map.of());
        assertTrue(result.image().cube().isSparse());
        assertEquals(1L, result.facts().get("spikes"));
        assertTrue(Simulated.spectrum(result.image(), 77)[30] <= 1);
        assertEquals(image.sum().longValue() - (long) Simulated.spectrum(image, 77)[30] + (long) Simulated.spectrum(result.image(), 77)[30],
                result.image().sum().longValue());
    }

    @Test
    void lineScansAreDespikedToo() throws LamellaException {
        SpectrumImage scan = Simulated.counts(40, 1, ENERGY, 6, (pixel, c) -> pixel == 12 && c == 250 ? 900 : 20);
        assertEquals(1L, Simulated.run(new Despike(), scan, Map.of()).facts().get("spikes"));
        SpectrumImage column = Simulated.counts(1, 40, ENERGY, 6, (pixel, c) -> pixel == 12 && c == 250 ? 900 : 20);
        assertEquals(1L, Simulated.run(new Despike(), column, Map.of()).facts().get("spikes"));
    }

    @ParameterizedTest
    @CsvSource({"3, -6.60773", "6, -20.73677", "8, -35.01344"})
    void tailOfTheNormalDistributionIsRight(double k, double log) {
        assertEquals(log, NormalTail.log(k), 0.01);
    }

    @Test
    void tailOfCountsIsThatOfTheNegativeBinomial() {
        double sum = 0;
        double pmf = Math.pow(6.0 / 7, 6 * 2 + 0.5);
        for (int y = 0; y < 200; y++) {
            sum += y >= 9 ? pmf : 0;
            pmf *= (12.5 + y) / ((y + 1) * 7.0);
        }
        assertEquals(Math.log(sum), NormalTail.logOfCounts(9, 2, 6), 0.05);
    }
}

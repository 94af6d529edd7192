package org.lamella.decomposition.poisson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.PlantedPhases;
import org.lamella.decomposition.TestImages;
import org.lamella.decomposition.linalg.CancelAfter;

class PoissonNmfTest {

    private static final int SIDE = 48;
    private static final int CHANNELS = 200;

    private static DecompositionResult decompose(SpectrumImage image, Map<String, String> texts) throws LamellaException {
        return new PoissonNmf().decompose(image, ParameterSchema.of(PoissonParameters.class).parse(texts), Progress.NONE);
    }

    private static SpectrumImage counted(PlantedPhases phases, long seed) {
        return TestImages.ofCounts(phases.side(), TestImages.poisson(phases.expected(), seed));
    }

    private static double divergence(int[][] counts, DecompositionResult result) {
        double sum = 0;
        for (int pixel = 0; pixel < counts.length; pixel++) {
            for (int channel = 0; channel < counts[0].length; channel++) {
                double mean = 0;
                for (int k = 0; k < result.components(); k++) {
                    mean += result.maps()[k][pixel] * result.spectra()[k][channel];
                }
                int count = counts[pixel][channel];
                sum += mean - count + (count > 0 ? count * Math.log(count / mean) : 0);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"300, 0, 1.5", "300, 1, 2.5", "30, 0, 6"})
    void plantedPhasesAreFound(double countsPerPixel, String binning, double mostDegrees) throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(SIDE, CHANNELS, countsPerPixel);
        DecompositionResult result = decompose(counted(phases, 5), Map.of("binning", binning));
        int[] match = ComponentMatching.byAngle(phases.spectra(), result.spectra());
        for (int k = 0; k < 3; k++) {
            assertTrue(SpectralAngle.degrees(phases.spectra()[k], result.spectra()[match[k]]) < mostDegrees, "phase " + k + ": "
                    + SpectralAngle.degrees(phases.spectra()[k], result.spectra()[match[k]]));
        }
    }

    @Test
    void divergenceIsWhatIsReportedAndNeverRises() throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(12, 60, 50);
        int[][] counts = TestImages.poisson(phases.expected(), 7);
        DecompositionResult result = decompose(TestImages.ofCounts(12, counts), Map.of("binning", "1", "max-iterations", "200"));
        double[] objective = result.objective();
        for (int i = 1; i < objective.length; i++) {
            assertTrue(objective[i] <= objective[i - 1] * (1 + 1e-12), "iteration " + i);
        }
        // the spectra took a step more than the last value that is reported
        double found = divergence(counts, result);
        assertEquals(objective[objective.length - 1], found, 1e-3 * found);
    }

    @Test
    void mapsOfEachPixelSumToItsCounts() throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(12, 60, 50);
        int[][] counts = TestImages.poisson(phases.expected(), 8);
        DecompositionResult result = decompose(TestImages.ofCounts(12, counts), Map.of());
        for (int pixel = 0; pixel < counts.length; pixel++) {
            double sum = 0;
            for (double[] map : result.maps()) {
                sum += map[pixel];
            }
            assertEquals(Arrays.stream(counts[pixel]).sum(), sum, 1e-3 * Math.max(1, sum));
        }
        for (double[] spectrum : result.spectra()) {
            assertEquals(1, Arrays.stream(spectrum).sum(), 1e-9);
        }
    }

    @Test
    void emptyPixelsAndChannelsStayEmpty() throws LamellaException {
        PlantedPhases phases = PlantedPhases.of(12, 60, 100);
        int[][] counts = TestImages.poisson(phases.expected(), 9);
        Arrays.fill(counts[17], 0);
        for (int[] row : counts) {
            row[30] = 0;
        }
        DecompositionResult result = decompose(TestImages.ofCounts(12, counts), Map.of());
        for (int k = 0; k < 3; k++) {
            assertEquals(0, result.maps()[k][17], 1e-9);
            assertEquals(0, result.spectra()[k][30], 1e-9);
            assertTrue(Arrays.stream(result.spectra()[k]).allMatch(Double::isFinite));
        }
    }

    @Test
    void sameSeedSameResult() throws LamellaException {
        SpectrumImage image = counted(PlantedPhases.of(24, 80, 40), 3);
        DecompositionResult once = decompose(image, Map.of("starts", "3", "seed", "4"));
        DecompositionResult again = decompose(image, Map.of("starts", "3", "seed", "4"));
        assertArrayEquals(once.spectra()[2], again.spectra()[2], 0);
    }

    @Test
    void whatCannotBeFactorisedIsRefused() {
        SpectrumImage reals = TestImages.ofValues(2, new double[][] {{0.5, 1}, {1, 2}, {3, 1}, {1, 1}});
        String noCounts = assertThrows(LamellaException.class, () -> decompose(reals, Map.of("components", "1"))).getMessage();
        assertTrue(noCounts.contains("no counts"), noCounts);
        SpectrumImage small = TestImages.ofCounts(2, new int[][] {{1, 2}, {0, 3}, {4, 1}, {0, 1}});
        String tooMany = assertThrows(LamellaException.class, () -> decompose(small, Map.of("components", "5"))).getMessage();
        assertTrue(tooMany.contains("5 components"), tooMany);
        SpectrumImage empty = TestImages.ofCounts(2, new int[4][2]);
        String nothing = assertThrows(LamellaException.class, () -> decompose(empty, Map.of("components", "1"))).getMessage();
        assertTrue(nothing.contains("nothing to factorise"), nothing);
    }

    @Test
    void energyLossesHaveNoDetectorsLines() throws LamellaException {
        SpectrumImage counts = counted(PlantedPhases.of(12, 60, 50), 3);
        SpectrumImage losses = TestImages.ofKind(SignalKind.EELS, counts.cube());
        String message = assertThrows(LamellaException.class, () -> decompose(losses, Map.of("spectra", "detected"))).getMessage();
        assertTrue(message.contains("no EDS map"), message);
        assertEquals(3, decompose(losses, Map.of()).components());
    }

    @Test
    void canBeCancelled() {
        SpectrumImage image = counted(PlantedPhases.of(24, 80, 40), 3);
        assertThrows(CancelledException.class, () -> new PoissonNmf().decompose(image,
                ParameterSchema.of(PoissonParameters.class).parse(Map.of()), new CancelAfter(5)));
    }
}

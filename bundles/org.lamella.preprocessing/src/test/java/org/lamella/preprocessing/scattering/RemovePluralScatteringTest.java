package org.lamella.preprocessing.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.io.hspy.HyperSpyLoader;
import org.lamella.preprocessing.Simulated;

/** Low losses are made by adding scattering events, without any transform, and single scattering must come back. */
class RemovePluralScatteringTest {

    private static final int CHANNELS = 700;
    private static final int ZERO = 40;
    private static final Axis ENERGY = Simulated.energy(CHANNELS, -20, 0.5);
    private static final double[] THICKNESS = {0.2, 0.5, 1, 1.6};

    private static double[] peak() {
        double[] peak = new double[CHANNELS];
        for (int c = 0; c < 2 * ZERO; c++) {
            peak[c] = Math.exp(-Math.pow((c - ZERO) / 2.0, 2) / 2);
        }
        return normalised(peak);
    }

    /** A plasmon of 18 eV and a weaker, broader loss, by channel of energy loss; sums to 1. */
    private static double[] single() {
        double[] single = new double[CHANNELS];
        for (int loss = 0; loss < CHANNELS; loss++) {
            single[loss] = Math.exp(-Math.pow((loss - 36) / 5.0, 2) / 2) + 0.3 * Math.exp(-Math.pow((loss - 60) / 10.0, 2) / 2);
            single[loss] = loss < 14 ? 0 : single[loss];
        }
        return normalised(single);
    }

    private static double[] normalised(double... values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }

    private static double[] convolved(double[] values, double... kernel) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j <= i; j++) {
                result[i] += values[i - j] * kernel[j];
            }
        }
        return result;
    }

    /** Poisson's sum over the numbers of scattering events. */
    private static double[] scattered(double[] spectrum, double thickness) {
        double[] single = single();
        double[] order = spectrum.clone();
        double[] sum = new double[spectrum.length];
        double weight = Math.exp(-thickness);
        for (int n = 0; n < 25; n++) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] += weight * order[c];
            }
            order = convolved(order, single);
            weight *= thickness / (n + 1);
        }
        return sum;
    }

    @Test
    void fourierLogGivesBackTheSingleScatteringDistribution() throws LamellaException {
        double[][] low = Arrays.stream(THICKNESS).mapToObj(t -> scattered(peak(), t)).toArray(double[][]::new);
        SpectrumImage image = Simulated.dense(2, 2, ENERGY, (pixel, c) -> 1e6 * low[pixel][c]);
        PreprocessingResult result = Simulated.run(new RemovePluralScattering(), image, Map.of());
        double[] truth = convolved(peak(), single());
        for (int pixel = 0; pixel < 4; pixel++) {
            double t = THICKNESS[pixel];
            double[] found = Simulated.spectrum(result.image(), pixel);
            double highest = 1e6 * Math.exp(-t) * t * Arrays.stream(truth).max().orElseThrow();
            for (int c = 0; c < CHANNELS; c++) {
                assertEquals(1e6 * Math.exp(-t) * t * truth[c], found[c], 0.01 * highest, "thickness " + t + " channel " + c);
            }
            assertEquals(t, result.maps().get(0).values()[pixel], 0.005);
        }
    }

    @Test
    void fourierRatioGivesBackTheEdge() throws LamellaException {
        double[] edge = new double[CHANNELS];
        for (int c = 150; c < CHANNELS; c++) {
            edge[c] = 1000 * Math.exp(-(c - 150) / 60.0);
        }
        double[] sharp = convolved(edge, Arrays.copyOfRange(peak(), 0, CHANNELS));
        // the peak's own place shifts the edge by 40 channels, as it shifts everything else
        double[] expected = Arrays.copyOfRange(sharp, ZERO, CHANNELS + ZERO);
        double[][] low = Arrays.stream(THICKNESS).mapToObj(t -> scattered(peak(), t)).toArray(double[][]::new);
        double[][] core = Arrays.stream(THICKNESS).mapToObj(t -> scattered(expected, t)).toArray(double[][]::new);
        SpectrumImage lowLoss = Simulated.dense(2, 2, ENERGY, (pixel, c) -> 1e6 * low[pixel][c]);
        SpectrumImage coreLoss = Simulated.dense(2, 2, Simulated.energy(CHANNELS, 400, 0.5), (pixel, c) -> core[pixel][c]);
        PreprocessingResult result = Simulated.run(new RemovePluralScattering(), new PreprocessingTask(coreLoss, Optional.of(lowLoss)),
                Map.of("zero-loss-end", "5"));
        assertEquals("Fourier-ratio", result.method());
        for (int pixel = 0; pixel < 4; pixel++) {
            double[] found = Simulated.spectrum(result.image(), pixel);
            for (int c = 0; c < CHANNELS - 2 * ZERO; c++) {
                assertEquals(Math.exp(-THICKNESS[pixel]) * expected[c], found[c], 8, "thickness " + THICKNESS[pixel] + " channel " + c);
            }
        }
    }

    /** A line scan of another program, simulated with thicknesses from 0.3 to 1.9 mean free paths in steps of 0.1. */
    @Test
    void thicknessOfAnotherProgramsSimulationComesBack() throws LamellaException {
        Path file = SharedData.require("real/hyperspy__exspy/exspy/tests/signals/data/"
                + "EELS_LL_linescan_simulated_thickness_variation.hspy");
        SpectrumImage scan = (SpectrumImage) new HyperSpyLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
        double[] thickness = Simulated.run(new RemovePluralScattering(), scan, Map.of()).maps().get(0).values();
        for (int i = 0; i < 17; i++) {
            assertEquals(0.3 + 0.1 * i, thickness[i], 0.006);
        }
    }

    @Test
    void imagesThatDoNotBelongTogetherAreRefusedInWords() {
        double[] low = scattered(peak(), 1);
        SpectrumImage image = Simulated.dense(2, 2, ENERGY, (pixel, c) -> low[c]);
        SpectrumImage other = Simulated.dense(2, 3, ENERGY, (pixel, c) -> low[c]);
        LamellaException refused = assertThrows(LamellaException.class, () -> Simulated.run(new RemovePluralScattering(),
                new PreprocessingTask(image, Optional.of(other)), Map.of()));
        assertTrue(refused.getMessage().contains("6 pixels"), refused.getMessage());
        SpectrumImage core = Simulated.dense(2, 2, ENERGY, (pixel, c) -> Math.pow(c + 1, -3));
        assertThrows(LamellaException.class, () -> Simulated.run(new RemovePluralScattering(), core, Map.of()));
    }
}

package org.lamella.eels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.io.hspy.HyperSpyLoader;

class ThicknessMapTest {

    private static final ThicknessParameters DEFAULTS = new ThicknessParameters(0, 0, 0, 0);
    private static final Axis ENERGY = Axis.uniform("Energy loss", AxisRole.SIGNAL, 1200, -10, 0.2, "eV");
    private static final int PIXELS = 400;
    private static final double PLASMON_EV = 20;

    /** Poisson counts of zero loss and plasmons of all orders, t / lambda rising from pixel to pixel. */
    private static SpectrumImage simulated(double counts) {
        Random random = new Random(5);
        double[][] rows = new double[PIXELS][ENERGY.size()];
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            double t = thickness(pixel);
            for (int channel = 0; channel < ENERGY.size(); channel++) {
                double expected = 0;
                double order = counts * Math.exp(-t);
                for (int n = 0; n < 8; n++) {
                    expected += order * 0.2 * gauss(ENERGY.coordinate(channel) - n * PLASMON_EV, n == 0 ? 0.4 : 2 * Math.sqrt(n));
                    order *= t / (n + 1);
                }
                rows[pixel][channel] = Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian()));
            }
        }
        return image(rows);
    }

    private static double thickness(int pixel) {
        return 0.2 + 1.3 * pixel / PIXELS;
    }

    private static double gauss(double distance, double sigma) {
        return Math.exp(-0.5 * distance * distance / (sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
    }

    private static SpectrumImage image(double[]... rows) {
        Axis y = Axis.uniform("y", AxisRole.NAVIGATION, rows.length, 0, 1, "nm");
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, 1, 0, 1, "nm");
        return new SpectrumImage(SignalHeader.of("low loss", SignalKind.EELS), List.of(y, x), ENERGY,
                DenseCube.ofDoubles(1, rows.length, ENERGY.size(), rows));
    }

    @Test
    void logarithmOfTheRatioIsTheThickness() throws Exception {
        ThicknessMap map = ThicknessMap.of(simulated(20_000), DEFAULTS, Progress.NONE);
        assertTrue(map.zeroLossEndEv() > 1.2 && map.zeroLossEndEv() < 14, "between peak and plasmon: " + map.zeroLossEndEv());
        double squares = 0;
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            squares += Math.pow((map.relative()[pixel] - thickness(pixel)) / map.sigma()[pixel], 2) / PIXELS;
        }
        assertEquals(1, squares, 0.2);
        assertEquals(0, map.nm().length);
    }

    @Test
    void simulatedLineScanOfAnotherProgramHasItsThickness() throws Exception {
        Path file = SharedData.require(
                "real/hyperspy__exspy/exspy/tests/signals/data/EELS_LL_linescan_simulated_thickness_variation.hspy");
        SpectrumImage image = (SpectrumImage) new HyperSpyLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
        ThicknessMap map = ThicknessMap.of(image, DEFAULTS, Progress.NONE);
        int last = map.relative().length - 1;
        assertEquals(0.3, map.relative()[0], 0.03);
        assertEquals(1.9, map.relative()[last], 0.1);
        for (int pixel = 1; pixel <= last; pixel++) {
            assertTrue(map.relative()[pixel] > map.relative()[pixel - 1]);
        }
    }

    /** The formula worked out by hand. */
    @ParameterizedTest
    @CsvSource({"26, 100, 10, 75.33", "14, 200, 10, 125.33", "6, 100, 5, 132.69"})
    void meanFreePathIsThatOfTheFormula(double z, double beamKeV, double collectionMrad, double nm) {
        assertEquals(nm, InelasticMeanFreePath.nm(z, beamKeV, collectionMrad), 0.01);
    }

    @Test
    void missingPeakAndMissingAngleAreTold() {
        double[][] flat = new double[2][ENERGY.size()];
        Arrays.stream(flat).forEach(row -> Arrays.fill(row, 5));
        assertTrue(assertThrows(LamellaException.class, () -> ThicknessMap.of(image(flat), new ThicknessParameters(0, 26, 0, 200),
                Progress.NONE)).getMessage().contains("collection angle"));
        SpectrumImage core = new SpectrumImage(SignalHeader.of("core", SignalKind.EELS), image(flat).navigationAxes(),
                Axis.uniform("Energy loss", AxisRole.SIGNAL, ENERGY.size(), 400, 1, "eV"), image(flat).cube());
        assertTrue(assertThrows(LamellaException.class, () -> ThicknessMap.of(core, DEFAULTS, Progress.NONE)).getMessage()
                .contains("no zero-loss peak"));
    }
}

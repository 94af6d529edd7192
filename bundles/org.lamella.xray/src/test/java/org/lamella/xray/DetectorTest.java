package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

class DetectorTest {

    private static final Axis KEV = Axis.uniform("Energy", AxisRole.SIGNAL, 2048, 0, 0.01, "keV");

    @ParameterizedTest
    @CsvSource({"5.895, 130", "1.740, 80.7001", "0.525, 58.9491", "17.48, 214.1553"})
    void widthGrowsWithEnergy(double energyKeV, double expectedEv) {
        assertEquals(expectedEv, 1e3 * DetectorResponse.TYPICAL.fwhmKeV(energyKeV), 1e-3);
    }

    @Test
    void widthStaysRealAtLowEnergiesOfVeryGoodDetectors() {
        assertEquals(0.025, new DetectorResponse(115).fwhmKeV(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.13, 2000, Double.NaN})
    void resolutionThatNoDetectorHasIsRefused(double resolutionEv) {
        assertThrows(IllegalArgumentException.class, () -> new DetectorResponse(resolutionEv));
    }

    @ParameterizedTest
    @CsvSource({
            "0, 0", "0.1, 0.1124629160182849", "1, 0.8427007929497149", "2.4, 0.9993114861033549", "2.6, 0.9997639655834707",
            "4, 0.9999999845827421", "-1, -0.8427007929497149"})
    void errorFunctionIsExact(double x, double expected) {
        assertEquals(expected, Gaussian.erf(x), 2e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.0034, 6.4, 17.479})
    void lineKeepsItsAreaAndItsPlace(double energyKeV) {
        double[] spectrum = new double[KEV.size()];
        DetectorResponse.TYPICAL.addLine(spectrum, KEV, energyKeV, 1000);
        double area = Arrays.stream(spectrum).sum();
        double centre = 0;
        for (int i = 0; i < spectrum.length; i++) {
            centre += spectrum[i] * KEV.coordinate(i) / area;
        }
        assertEquals(1000, area, 1e-6);
        assertEquals(energyKeV, centre, 1e-9);
    }

    @Test
    void peakHasHalfItsHeightAtHalfItsWidth() {
        double[] spectrum = new double[KEV.size()];
        DetectorResponse response = new DetectorResponse(140);
        response.addLine(spectrum, KEV, 5.895, 1);
        // channels of 10 eV on either side of the centre at 589.5: 70 eV away lie 582.5 and 596.5, between two channels each
        double half = 0.5 * (spectrum[582] + spectrum[583]);
        double top = 0.5 * (spectrum[589] + spectrum[590]);
        assertEquals(0.5, half / top, 5e-3);
    }

    @Test
    void lineBesideTheAxisIsCutOff() {
        double[] spectrum = new double[KEV.size()];
        DetectorResponse.TYPICAL.addLine(spectrum, KEV, -0.005, 1000);
        assertEquals(500, Arrays.stream(spectrum).sum(), 1e-6);
        double[] nothing = new double[KEV.size()];
        DetectorResponse.TYPICAL.addLine(nothing, KEV, 60, 1000);
        assertEquals(0, Arrays.stream(nothing).sum(), 1e-6);
    }

    @Test
    void axesInElectronvoltsAndListedAxesGiveTheSameSpectrum() {
        double[] expected = new double[KEV.size()];
        DetectorResponse.TYPICAL.addLine(expected, KEV, 6.4, 100);
        double[] inEv = new double[KEV.size()];
        DetectorResponse.TYPICAL.addLine(inEv, Axis.uniform("Energy", AxisRole.SIGNAL, 2048, 0, 10, "eV"), 6.4, 100);
        assertArrayEquals(expected, inEv, 1e-9);
        double[] listed = new double[KEV.size()];
        DetectorResponse.TYPICAL.addLine(listed, Axis.nonUniform("Energy", AxisRole.SIGNAL, KEV.coordinates(), "keV"), 6.4, 100);
        assertArrayEquals(expected, listed, 1e-9);
        Axis nanometres = Axis.uniform("Wavelength", AxisRole.SIGNAL, 2048, 0, 10, "nm");
        assertThrows(IllegalArgumentException.class, () -> DetectorResponse.TYPICAL.addLine(listed, nanometres, 6.4, 100));
    }

    /** Photoelectric absorption of silicon: 1567 cm²/g at 1 keV, 4.09 cm²/g at 20 keV (XCOM). */
    @Test
    void efficiencyLacksSoftPhotonsToTheDeadLayerAndHardOnesToTheThickness() {
        SiliconDetector detector = new SiliconDetector(0.1, 0.45);
        assertEquals(Math.exp(-1567.4 * 2.329 * 1e-5), detector.efficiency(1.0), 1e-3);
        assertEquals(1 - Math.exp(-4.09 * 2.329 * 0.045), detector.efficiency(20), 2e-3);
        assertEquals(1, detector.efficiency(5), 0.01);
        assertTrue(detector.efficiency(1.85) < detector.efficiency(1.83), "K edge");
        assertTrue(detector.efficiency(0.3) < detector.efficiency(0.6));
    }
}

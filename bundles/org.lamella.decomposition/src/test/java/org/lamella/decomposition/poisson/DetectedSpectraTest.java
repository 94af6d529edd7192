package org.lamella.decomposition.poisson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.xray.DetectorResponse;

class DetectedSpectraTest {

    private static final Axis AXIS = Axis.uniform("Energy", AxisRole.SIGNAL, 1000, 0.2, 0.01, "keV");
    private final DetectedSpectra spectra = new DetectedSpectra(AXIS, DetectorResponse.TYPICAL);

    private double[] expand(double[] amounts) {
        double[] spectrum = new double[AXIS.size()];
        spectra.expand(amounts, spectrum);
        return spectrum;
    }

    @Test
    void lineIsAsWideAsTheDetectorMakesIt() {
        double[] amounts = new double[AXIS.size()];
        int manganese = AXIS.nearest(5.895);
        amounts[manganese] = 100;
        double[] spectrum = expand(amounts);
        assertEquals(100, Arrays.stream(spectrum).sum(), 1e-9);
        double half = spectrum[manganese] / 2;
        long above = Arrays.stream(spectrum).filter(value -> value >= half).count();
        assertEquals(13, above, 1);
    }

    @Test
    void evenAmountsMakeAnEvenSpectrumAwayFromTheEnds() {
        double[] amounts = new double[AXIS.size()];
        Arrays.fill(amounts, 2);
        double[] spectrum = expand(amounts);
        for (int channel = 100; channel < 900; channel++) {
            assertEquals(2, spectrum[channel], 0.02);
        }
    }

    @Test
    void projectionIsTheTranspose() {
        double[] amounts = new double[AXIS.size()];
        double[] channels = new double[AXIS.size()];
        Arrays.setAll(amounts, i -> 1 + i % 7);
        Arrays.setAll(channels, i -> 0.5 + i % 5);
        double[] parts = new double[AXIS.size()];
        spectra.project(channels, parts);
        double[] spectrum = expand(amounts);
        double left = 0;
        double right = 0;
        for (int i = 0; i < AXIS.size(); i++) {
            left += spectrum[i] * channels[i];
            right += amounts[i] * parts[i];
        }
        assertEquals(left, right, 1e-9 * left);
    }

    @Test
    void axisInElectronvoltIsTheSame() {
        Axis electronvolts = Axis.uniform("Energy", AxisRole.SIGNAL, 1000, 200, 10, "eV");
        double[] amounts = new double[AXIS.size()];
        amounts[400] = 1;
        double[] other = new double[AXIS.size()];
        new DetectedSpectra(electronvolts, DetectorResponse.TYPICAL).expand(amounts, other);
        double[] same = expand(amounts);
        for (int i = 0; i < same.length; i++) {
            assertEquals(same[i], other[i], 1e-9);
        }
        assertTrue(other[400] > 0);
    }
}

package org.lamella.example.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

class SuccessiveProjectionsTest {

    private static final double[][] SPECTRA = {{5, 1, 0, 0, 2, 1}, {0, 4, 3, 0, 1, 1}, {1, 0, 0, 6, 0, 2}};
    /** Nine pixels of a map of 3 x 3: three pure ones, the others mixed. */
    private static final double[][] SHARES = {
            {0.2, 0.3, 0.5}, {1, 0, 0}, {0.4, 0.4, 0.2}, {0.5, 0.5, 0}, {0, 0, 1}, {0.1, 0.8, 0.1}, {0.3, 0.3, 0.4},
            {0, 1, 0}, {0.6, 0, 0.4}};

    private static SpectrumImage image(double[][] shares) {
        int channels = SPECTRA[0].length;
        double[][] rows = new double[3][3 * channels];
        for (int i = 0; i < shares.length; i++) {
            for (int k = 0; k < SPECTRA.length; k++) {
                for (int j = 0; j < channels; j++) {
                    rows[i / 3][i % 3 * channels + j] += shares[i][k] * SPECTRA[k][j];
                }
            }
        }
        Axis y = Axis.uniform("y", AxisRole.NAVIGATION, 3, 0, 1, "nm");
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, 3, 0, 1, "nm");
        Axis energy = Axis.uniform("Energy", AxisRole.SIGNAL, channels, 0, 1, "keV");
        return new SpectrumImage(SignalHeader.of("mixtures", SignalKind.EDS_TEM), List.of(y, x), energy,
                DenseCube.ofDoubles(3, 3, channels, rows));
    }

    private static DecompositionResult decompose(SpectrumImage image, int components) throws LamellaException {
        return new SuccessiveProjections().decompose(image, new PurePixelParameters(components, 1), Progress.NONE);
    }

    @Test
    void purePixelsAreFoundAmongMixtures() throws LamellaException {
        DecompositionResult result = decompose(image(SHARES), 3);
        int[] partner = ComponentMatching.byAngle(SPECTRA, result.spectra());
        for (int k = 0; k < SPECTRA.length; k++) {
            assertEquals(0, SpectralAngle.degrees(SPECTRA[k], result.spectra()[partner[k]]), 1e-6);
        }
    }

    @Test
    void mapsHoldTheCountsOfEachPhase() throws LamellaException {
        DecompositionResult result = decompose(image(SHARES), 3);
        int[] partner = ComponentMatching.byAngle(SPECTRA, result.spectra());
        for (int k = 0; k < SPECTRA.length; k++) {
            double counts = Arrays.stream(SPECTRA[k]).sum();
            double[] expected = new double[SHARES.length];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = SHARES[i][k] * counts;
            }
            assertArrayEquals(expected, result.maps()[partner[k]], 1e-6);
        }
    }

    @Test
    void whatNoComponentExplainsIsLeftOverAndNotNegative() throws LamellaException {
        for (double[] map : decompose(image(SHARES), 2).maps()) {
            for (double value : map) {
                assertTrue(value >= 0, "negative abundance " + value);
            }
        }
    }

    @Test
    void askingForMoreThanThereAreIsRemarked() throws LamellaException {
        DecompositionResult result = decompose(image(SHARES), 5);
        assertEquals(3, result.components());
        assertEquals(1, result.remarks().size());
    }

    @Test
    void emptyMapIsRefused() {
        LamellaException refused = assertThrows(LamellaException.class, () -> decompose(image(new double[9][3]), 2));
        assertTrue(refused.getMessage().contains("mixtures"), refused.getMessage());
    }

    @Test
    void cancellationIsHonoured() {
        Progress cancelled = new Progress() {
            @Override
            public void message(String text) {
                // nobody listens
            }

            @Override
            public void fraction(double done) {
                // nobody listens
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class,
                () -> new SuccessiveProjections().decompose(image(SHARES), new PurePixelParameters(3, 1), cancelled));
    }

    @Test
    void parametersAreDeclared() {
        assertEquals(new PurePixelParameters(3, 4), ParameterSchema.of(new SuccessiveProjections().parameterType()).defaults());
    }
}

package org.lamella.diffusion.crosscheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {

    private static final double SIGMA_PER_FWHM = 1 / (2 * Math.sqrt(2 * Math.log(2)));

    private static double measure(Instrument instrument, double[] distance, double[] values, double at) {
        double[] measured = new double[1];
        instrument.measure(distance, new double[][] {values}, at, measured);
        return measured[0];
    }

    @Test
    void aJumpBecomesAnErrorFunction() {
        double[] distance = {-100, 0, 0, 100};
        double[] values = {1, 1, 3, 3};
        for (double at : new double[] {-5, -1, 0, 2, 7}) {
            assertEquals(1 + 2 * ErrorFunction.normal(at / (4 * SIGMA_PER_FWHM)), measure(new Instrument(4, 0), distance, values, at),
                    1e-12);
        }
    }

    @Test
    void aStraightLineStaysWhereItIs() {
        assertEquals(7, measure(new Instrument(5, 3), new double[] {-100, 100}, new double[] {0, 20}, -30), 1e-9);
    }

    @Test
    void aStepAveragesOverItsLength() {
        // A parabola gains the variances of beam and step
        double[] distance = new double[20001];
        double[] values = new double[distance.length];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = (i - 10000) * 0.01;
            values[i] = distance[i] * distance[i];
        }
        double variance = Math.pow(2 * SIGMA_PER_FWHM, 2) + 6.0 * 6.0 / 12;
        assertEquals(25 + variance, measure(new Instrument(2, 6), distance, values, 5), 1e-3);
    }

    @Test
    void nothingIsMeasuredBeyondTheProfile() {
        assertTrue(Double.isNaN(measure(new Instrument(2, 0), new double[] {0, 10}, new double[] {1, 1}, 11)));
    }

    @ParameterizedTest
    @CsvSource({"3.841458820694124, 1, 0.05", "18.307038053275146, 10, 0.05", "100, 100, 0.4811916", "0.5, 4, 0.9735009788392561",
        "200, 100, 1.0e-8"})
    void survivalOfChiSquared(double chiSquared, int degrees, double expected) {
        double found = ChiSquared.survival(chiSquared, degrees);
        assertEquals(expected, found, Math.max(1e-6 * expected, 1e-8));
    }
}

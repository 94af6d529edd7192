package org.lamella.core.eels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;

class EdgeBackgroundTest {

    private static final Axis ENERGY = Axis.uniform("Energy loss", AxisRole.SIGNAL, 1024, 200, 0.5, "eV");

    private final double[] parameters = new double[EdgeBackground.PARAMETERS];

    @ParameterizedTest
    @CsvSource({"3.2, 240, 275", "2.0, 260, 280", "5.5, 400, 500", "-1.0, 240, 440", "0, 201, 700", "18, 205, 230"})
    void exactPowerLawComesBack(double exponent, double from, double to) throws LamellaException {
        double[] spectrum = powerLaw(1e4, exponent);
        PowerLawBackground law = PowerLawBackground.of(ENERGY, from, to);
        assertTrue(law.fit(spectrum, parameters));
        assertEquals(exponent, law.exponent(parameters), 1e-6);
        assertEquals(1, law.factor(parameters) / (1e4 * Math.pow(250, exponent)), 1e-5);
        assertEquals(spectrum[1000], law.value(parameters, 1000), 1e-6 * spectrum[1000]);
    }

    @Test
    void exactExponentialComesBack() throws LamellaException {
        double[] spectrum = new double[ENERGY.size()];
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] = 700 * Math.exp(-ENERGY.coordinate(i) / 85);
        }
        ExponentialBackground law = ExponentialBackground.of(ENERGY, 210, 260);
        assertTrue(law.fit(spectrum, parameters));
        assertEquals(85, law.decay(parameters), 1e-5);
        law.subtract(parameters, spectrum, 0, spectrum.length);
        for (double left : spectrum) {
            assertEquals(0, left, 1e-6);
        }
    }

    @Test
    void fitIsTheMaximumOfTheLikelihoodOfCounts() throws LamellaException {
        double[] counts = poisson(powerLaw(3, 3), new Random(7));
        PowerLawBackground law = PowerLawBackground.of(ENERGY, 240, 300);
        assertTrue(law.fit(counts, parameters));
        double best = likelihood(law, counts, parameters[0], parameters[1]);
        for (double step : new double[] {1e-3, -1e-3}) {
            assertTrue(likelihood(law, counts, parameters[0] + step, parameters[1]) < best);
            assertTrue(likelihood(law, counts, parameters[0], parameters[1] + step) < best);
        }
    }

    private static double likelihood(PowerLawBackground law, double[] counts, double a, double r) {
        double[] at = {a, r};
        double sum = 0;
        for (int i = law.fitRange().from(); i < law.fitRange().to(); i++) {
            double expected = law.value(at, i);
            sum += counts[i] * Math.log(expected) - expected;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 4, 100})
    void extrapolationOfFewCountsIsUnbiasedAndItsErrorIsKnown(double level) throws LamellaException {
        double[] truth = powerLaw(level, 3);
        PowerLawBackground law = PowerLawBackground.of(ENERGY, 205, 280);
        double expected = Arrays.stream(truth, 180, 260).sum();
        Random random = new Random(11);
        int trials = 2000;
        double sum = 0;
        double squares = 0;
        double predicted = 0;
        for (int trial = 0; trial < trials; trial++) {
            assertTrue(law.fit(poisson(truth, random), parameters));
            double found = law.sum(parameters, 180, 260);
            sum += found;
            squares += (found - expected) * (found - expected);
            predicted += law.variance(parameters, 180, 260);
        }
        double scatter = Math.sqrt(squares / trials);
        // the extrapolation is convex in r, which leaves a bias of about half the relative variance
        double convexity = scatter * scatter / expected;
        assertEquals(expected, sum / trials, 4 * scatter / Math.sqrt(trials) + convexity);
        assertEquals(1, Math.sqrt(predicted / trials) / scatter, 0.1);
    }

    @Test
    void spectrumWithoutCountsHasNoBackground() throws LamellaException {
        PowerLawBackground law = PowerLawBackground.of(ENERGY, 240, 300);
        assertFalse(law.fit(new double[ENERGY.size()], parameters));
        assertEquals(0, law.value(parameters, 500));
        assertFalse(law.fit(powerLaw(-5, 3), parameters));
        assertEquals(0, law.sum(parameters, 0, 500));
        assertEquals(0, law.variance(parameters, 0, 500));
    }

    @Test
    void lawHasNoValueBelowZeroLoss() throws LamellaException {
        Axis lowLoss = Axis.uniform("Energy loss", AxisRole.SIGNAL, 200, -10, 0.5, "eV");
        double[] spectrum = new double[200];
        Arrays.fill(spectrum, 5);
        PowerLawBackground law = PowerLawBackground.of(lowLoss, 30, 60);
        assertTrue(law.fit(spectrum, parameters));
        assertEquals(0, law.value(parameters, 3));
        LamellaException refused = assertThrows(LamellaException.class, () -> PowerLawBackground.of(lowLoss, -5, 60));
        assertTrue(refused.getMessage().contains("zero"), refused.getMessage());
        assertThrows(LamellaException.class, () -> PowerLawBackground.of(lowLoss, 500, 600));
    }

    private static double[] powerLaw(double level, double exponent) {
        double[] spectrum = new double[ENERGY.size()];
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] = level * Math.pow(ENERGY.coordinate(i) / 250, -exponent);
        }
        return spectrum;
    }

    private static double[] poisson(double[] mean, Random random) {
        double[] counts = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            double limit = Math.exp(-mean[i]);
            double product = random.nextDouble();
            while (product > limit) {
                counts[i]++;
                product *= random.nextDouble();
            }
        }
        return counts;
    }
}

package org.lamella.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinFilmBremsstrahlungTest {

    private static final double REST_KEV = 510.99895;
    private static final double RADIUS_CM = 2.8179403e-13;

    /** Formula 3BN of Koch and Motz (1959): the cross-section integrated over all directions, by another formula than the code's. */
    private static double allDirections(double beamKeV, double photonKeV) {
        double k = photonKeV / REST_KEV;
        double e0 = 1 + beamKeV / REST_KEV;
        double e = e0 - k;
        double p0 = Math.sqrt(e0 * e0 - 1);
        double p = Math.sqrt(e * e - 1);
        double l = 2 * Math.log((e0 * e + p0 * p - 1) / k);
        double a0 = Math.log((e0 + p0) / (e0 - p0));
        double a = Math.log((e + p) / (e - p));
        double brace = 4.0 / 3 - 2 * e0 * e * (p * p + p0 * p0) / (p * p * p0 * p0) + a0 * e / Math.pow(p0, 3) + a * e0 / Math.pow(p, 3)
                - a * a0 / (p * p0)
                + l * (8 * e0 * e / (3 * p0 * p) + k * k * (e0 * e0 * e * e + p0 * p0 * p * p) / Math.pow(p0 * p, 3)
                        + k / (2 * p0 * p) * ((e0 * e + p0 * p0) / Math.pow(p0, 3) * a0 - (e0 * e + p * p) / Math.pow(p, 3) * a
                                + 2 * k * e0 * e / (p * p * p0 * p0)));
        return RADIUS_CM * RADIUS_CM / 137.035999 / photonKeV * p / p0 * brace;
    }

    /** Elwert's factor of hydrogen, by which the code's cross-section is larger. */
    private static double elwert(double beamKeV, double photonKeV) {
        double before = beta(beamKeV);
        double after = beta(beamKeV - photonKeV);
        double s = 2 * Math.PI / 137.035999;
        return before * (1 - Math.exp(-s / before)) / (after * (1 - Math.exp(-s / after)));
    }

    private static double beta(double keV) {
        double gamma = 1 + keV / REST_KEV;
        return Math.sqrt(1 - 1 / (gamma * gamma));
    }

    @ParameterizedTest
    @CsvSource({"100,0.5", "100,5", "100,60", "200,0.3", "200,10", "200,40", "300,2", "300,150"})
    void directionsAddUpToTheIntegratedCrossSection(double beamKeV, double photonKeV) {
        int steps = 4000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double angle = (i + 0.5) * 180 / steps;
            sum += new ThinFilmBremsstrahlung(beamKeV, angle).crossSectionCm2PerKeVSr(1, photonKeV)
                    * 2 * Math.PI * Math.sin(Math.toRadians(angle)) * Math.PI / steps;
        }
        double expected = elwert(beamKeV, photonKeV) * allDirections(beamKeV, photonKeV);
        assertEquals(expected, sum, 1e-4 * expected);
    }

    @Test
    void moreGoesForwardThanBackward() {
        double forward = new ThinFilmBremsstrahlung(200, 30).crossSectionCm2PerKeVSr(14, 5);
        double backward = new ThinFilmBremsstrahlung(200, 112).crossSectionCm2PerKeVSr(14, 5);
        assertTrue(forward > 5 * backward && backward > 0, forward + " and " + backward);
        assertEquals(0, new ThinFilmBremsstrahlung(200, 112).crossSectionCm2PerKeVSr(14, 200));
    }
}

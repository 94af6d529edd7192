package org.lamella.quantification.fit;

import org.lamella.core.signal.Axis;
import org.lamella.xray.Bremsstrahlung;
import org.lamella.xray.SiliconDetector;

/**
 * Kramers' law as the detector records it, times the Bernstein polynomials of a degree in the logarithm of energy. All are positive, so
 * that non-negative amounts make a background that nowhere is negative.
 *
 * @param degree 0 or more
 */
public record PolynomialBackground(int degree) implements BackgroundModel {

    /** Kramers' law grows without bound towards zero. */
    private static final double LEAST_KEV = 0.05;

    @Override
    public double[][] parts(Axis axisKeV, double beamEnergyKeV, SiliconDetector detector) {
        int channels = axisKeV.size();
        double low = Math.log(Math.max(axisKeV.coordinate(0), LEAST_KEV));
        double high = Math.log(axisKeV.coordinate(channels - 1.0));
        double[][] parts = new double[degree + 1][channels];
        for (int channel = 0; channel < channels; channel++) {
            double energy = Math.max(axisKeV.coordinate(channel), LEAST_KEV);
            double kramers = Bremsstrahlung.crossSectionCm2PerKeV(1, beamEnergyKeV, energy) * detector.efficiency(energy);
            double x = (Math.log(energy) - low) / (high - low);
            for (int k = 0; k <= degree; k++) {
                parts[k][channel] = kramers * bernstein(k, x);
            }
        }
        for (double[] part : parts) {
            normalise(part);
        }
        return parts;
    }

    private double bernstein(int k, double x) {
        double value = 1;
        for (int i = 1; i <= k; i++) {
            value *= (degree - k + i) / (double) i * x;
        }
        return value * Math.pow(1 - x, degree - k);
    }

    static void normalise(double[] part) {
        double sum = 0;
        for (double value : part) {
            sum += value;
        }
        for (int channel = 0; channel < part.length; channel++) {
            part[channel] /= sum;
        }
    }
}

package org.lamella.xray;

import java.util.function.DoubleUnaryOperator;
import org.lamella.core.signal.Axis;

/**
 * Shapes of a smooth background: Kramers' law as it is recorded, times the Bernstein polynomials of a degree in the logarithm of energy,
 * C(n, k) x<sup>k</sup> (1 - x)<sup>n - k</sup>. All are positive, so that non-negative amounts of them make a background that nowhere is
 * negative.
 */
public final class KramersBackground {

    /** Kramers' law grows without bound towards zero. */
    private static final double LEAST_KEV = 0.05;

    private KramersBackground() {
    }

    /**
     * The shapes.
     *
     * @param degree degree n of the polynomials, 0 or more
     * @param axis energies, in keV or eV
     * @param beamEnergyKeV kinetic energy of the electrons, keV
     * @param recorded the share of photons of an energy, keV, that are recorded
     * @return {@code [degree + 1][channels]}, not normalised
     * @throws IllegalArgumentException when the axis is in another unit
     */
    public static double[][] shapes(int degree, Axis axis, double beamEnergyKeV, DoubleUnaryOperator recorded) {
        int channels = axis.size();
        EnergyScale scale = EnergyScale.of(axis);
        double low = Math.log(Math.max(scale.energyKeV(0), LEAST_KEV));
        double high = Math.log(scale.energyKeV(channels - 1));
        double[][] shapes = new double[degree + 1][channels];
        for (int channel = 0; channel < channels; channel++) {
            double energy = Math.max(scale.energyKeV(channel), LEAST_KEV);
            double photons = Bremsstrahlung.crossSectionCm2PerKeV(1, beamEnergyKeV, energy) * recorded.applyAsDouble(energy);
            double x = (Math.log(energy) - low) / (high - low);
            for (int k = 0; k <= degree; k++) {
                shapes[k][channel] = photons * bernstein(degree, k, x);
            }
        }
        return shapes;
    }

    private static double bernstein(int degree, int k, double x) {
        double value = 1;
        for (int i = 1; i <= k; i++) {
            value *= (degree - k + i) / (double) i * x;
        }
        return value * Math.pow(1 - x, degree - k);
    }
}

package org.lamella.xray;

import org.lamella.core.signal.Axis;

/**
 * Sum peaks: two photons that arrive too close together to be told apart are recorded as one of both energies. To first order in the rate
 * the spectrum of such pairs is that of the single photons folded with itself (P. J. Statham, J. Phys. E 9 (1976) 1023, for pulses within
 * the resolving time of the inspector).
 */
public final class PileUp {

    private PileUp() {
    }

    /**
     * The spectrum of pairs.
     *
     * @param spectrum expected counts by channel, zero or more
     * @param axis uniform energy axis in keV or eV
     * @return the spectrum of pairs on the same axis, normalised so that all pairs, those beyond the axis included, add up to 1
     */
    public static double[] pairs(double[] spectrum, Axis axis) {
        if (!axis.isUniform() || spectrum.length != axis.size()) {
            throw new IllegalArgumentException("Pairs need a uniform axis of as many channels as the spectrum: " + axis);
        }
        int channels = spectrum.length;
        double sum = 0;
        for (double value : spectrum) {
            sum += value;
        }
        double[] pairs = new double[channels];
        if (!(sum > 0)) {
            return pairs;
        }
        // channels i and j together have the energy of channel i + j + offset / step, which is split between its two neighbours
        double shift = axis.coordinate(0) / axis.scale();
        int whole = (int) Math.floor(shift);
        double part = shift - whole;
        for (int i = 0; i < channels; i++) {
            double first = spectrum[i] / (sum * sum);
            for (int j = 0; first > 0 && j < channels && i + j + whole < channels; j++) {
                int at = i + j + whole;
                double weight = first * spectrum[j];
                if (at >= 0) {
                    pairs[at] += (1 - part) * weight;
                }
                if (at + 1 >= 0 && at + 1 < channels) {
                    pairs[at + 1] += part * weight;
                }
            }
        }
        return pairs;
    }
}

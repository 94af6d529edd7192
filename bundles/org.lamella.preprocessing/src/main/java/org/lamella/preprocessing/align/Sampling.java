package org.lamella.preprocessing.align;

/** Values of a spectrum between its channels; beyond its ends the last value is repeated. */
final class Sampling {

    private Sampling() {
    }

    private static double at(double[] spectrum, int channel) {
        return spectrum[Math.max(0, Math.min(spectrum.length - 1, channel))];
    }

    static double linear(double[] spectrum, double place) {
        int channel = (int) Math.floor(place);
        double t = place - channel;
        return (1 - t) * at(spectrum, channel) + t * at(spectrum, channel + 1);
    }

    /** Cubic convolution with a = -1/2 (R. Keys, IEEE Trans. Acoust. Speech Signal Process. 29 (1981) 1153). */
    static double cubic(double[] spectrum, double place) {
        int channel = (int) Math.floor(place);
        double t = place - channel;
        double a = at(spectrum, channel - 1);
        double b = at(spectrum, channel);
        double c = at(spectrum, channel + 1);
        double d = at(spectrum, channel + 2);
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    /** Slope of the cubic. */
    static double cubicSlope(double[] spectrum, double place) {
        int channel = (int) Math.floor(place);
        double t = place - channel;
        double a = at(spectrum, channel - 1);
        double b = at(spectrum, channel);
        double c = at(spectrum, channel + 1);
        double d = at(spectrum, channel + 2);
        return 0.5 * (c - a) + t * (2 * a - 5 * b + 4 * c - d) + 1.5 * t * t * (3 * (b - c) + d - a);
    }
}

package org.lamella.decomposition.poisson;

import java.util.Arrays;

/**
 * How much component spectra have in common, channel by channel.
 *
 * <p>Where no pixel holds a phase alone, adding some of another phase to its spectrum fits the counts as well, and noise decides how much.
 * Spectra that are drawn apart while the factorisation is on its way end where each lacks what the others have alone: lines of elements
 * that a phase does not contain.
 */
final class Separation {

    /** Spectra that are drawn apart much harder lose their weakest component. */
    static final double STRENGTH = 0.05;
    /** What remains at the end, times all counts: as strong as the noise of the likelihood that it holds against. */
    private static final double REMAINING = 2000;
    static final Separation NONE = new Separation(0);

    private final double strength;

    private Separation(double strength) {
        this.strength = strength;
    }

    /**
     * The separation at some time of the way.
     *
     * @param begin strength at the beginning
     * @param elapsed share of the way, 0 to 1
     * @param counts all counts
     * @return the separation
     */
    static Separation at(double begin, double elapsed, double counts) {
        double end = Math.min(begin, REMAINING / Math.max(1, counts));
        return new Separation(begin + elapsed * (end - begin));
    }

    boolean isNone() {
        return strength == 0;
    }

    /**
     * What amounts of each component are divided by.
     *
     * @param spectra K spectra of sum 1
     * @param basis what they are made of
     * @return for each component a factor for each amount, 1 or more
     */
    double[][] costs(double[][] spectra, SpectrumBasis basis) {
        int components = spectra.length;
        int channels = spectra[0].length;
        double[] all = new double[channels];
        for (double[] spectrum : spectra) {
            for (int i = 0; i < channels; i++) {
                all[i] += spectrum[i];
            }
        }
        double typical = Arrays.stream(all).map(value -> value * value).sum() / components;
        double[] others = new double[channels];
        double[][] costs = new double[components][basis.size()];
        for (int k = 0; k < components; k++) {
            for (int i = 0; i < channels; i++) {
                others[i] = 2 * (all[i] - spectra[k][i]) / (Math.max(1, components - 1) * typical);
            }
            basis.project(others, costs[k]);
            for (int i = 0; i < costs[k].length; i++) {
                costs[k][i] = 1 + strength * costs[k][i];
            }
        }
        return costs;
    }
}

package org.lamella.decomposition.poisson;

import java.util.Arrays;
import org.lamella.decomposition.linalg.ThinRows;

/** Spectra and maps of a factorisation, packed for passes over the rows. Spectra add up to 1, so maps are in counts. */
final class PoissonFactors {

    /** Amounts never become quite zero, or they could not grow again. */
    private static final double LEAST = 1e-30;

    private final SpectrumBasis basis;
    private final int components;
    private final int stride;
    private final int channels;
    private final double[][] amounts;
    /** Spectra, a channel after the other, each of {@link #stride} components. */
    private final double[] spectra;
    /** Maps, a pixel after the other, each of {@link #stride} components. */
    private final double[] maps;

    /**
     * Factors with these spectra; maps are to be set.
     *
     * @param basis what spectra are made of
     * @param amounts of each component, shared
     * @param channels M
     * @param pixels N
     */
    PoissonFactors(SpectrumBasis basis, double[][] amounts, int channels, int pixels) {
        this.basis = basis;
        this.components = amounts.length;
        this.stride = ThinRows.stride(components);
        this.channels = channels;
        this.amounts = amounts;
        spectra = new double[channels * stride];
        maps = new double[pixels * stride];
        for (double[] one : amounts) {
            normalise(one);
        }
        expand();
    }

    int components() {
        return components;
    }

    int stride() {
        return stride;
    }

    double[] packedSpectra() {
        return spectra;
    }

    double[] packedMaps() {
        return maps;
    }

    double[][] amounts() {
        return amounts;
    }

    /** Replaces the amounts. */
    void setAmounts(double[][] others) {
        for (int k = 0; k < components; k++) {
            System.arraycopy(others[k], 0, amounts[k], 0, amounts[k].length);
        }
        expand();
    }

    private void expand() {
        double[] spectrum = new double[channels];
        for (int k = 0; k < components; k++) {
            basis.expand(amounts[k], spectrum);
            for (int channel = 0; channel < channels; channel++) {
                spectra[channel * stride + k] = spectrum[channel];
            }
        }
    }

    /** Scales amounts to add up to 1. */
    static void normalise(double[] amounts) {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = Math.max(amounts[i], LEAST);
            sum += amounts[i];
        }
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = Math.max(amounts[i] / sum, LEAST);
        }
    }

    /** Counts of the weakest component, as a share of all. */
    double smallestShare() {
        double[] totals = new double[components];
        for (int at = 0; at < maps.length; at += stride) {
            for (int k = 0; k < components; k++) {
                totals[k] += maps[at + k];
            }
        }
        double all = Arrays.stream(totals).sum();
        return all > 0 ? Arrays.stream(totals).min().orElse(0) / all : 0;
    }

    /** Spectra by component, K x M. */
    double[][] spectraByComponent() {
        return ThinRows.unpack(spectra, components, channels);
    }

    /** Maps by component, K x N. */
    double[][] mapsByComponent() {
        return ThinRows.unpack(maps, components, maps.length / stride);
    }

    /** Shares the counts of each pixel evenly. @param totals counts of each pixel */
    void shareEvenly(double[] totals) {
        for (int pixel = 0; pixel < totals.length; pixel++) {
            Arrays.fill(maps, pixel * stride, pixel * stride + components, totals[pixel] / components);
        }
    }
}

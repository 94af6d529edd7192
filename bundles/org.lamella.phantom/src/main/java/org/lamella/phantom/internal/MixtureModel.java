package org.lamella.phantom.internal;

import org.lamella.core.progress.Progress;

/**
 * Pixels that are mixtures of a few spectra: expected counts of pixel i and channel j are the sum over k of maps[k][i] spectra[k][j]
 * weight[i].
 *
 * <p>The counts of pixel i from spectrum k are Poisson with mean (map x total of the spectrum), and each of them falls into channel j with
 * the spectrum's share: by the thinning property of the Poisson distribution that is the same as an independent Poisson number for every
 * channel. The work is proportional to the counts, not to pixels x channels.
 */
public final class MixtureModel implements PhotonModel {

    private final double[][] spectra;
    private final double[][] maps;
    private final double[] weight;
    private final AliasTable[] tables;
    private final double[] totals;

    /**
     * A model.
     *
     * @param spectra K x M expected counts of a pixel full of a phase
     * @param maps K x N abundances
     * @param weight N factors, thickness of the pixel over that of the spectra
     */
    public MixtureModel(double[][] spectra, double[][] maps, double[] weight) {
        this.spectra = spectra;
        this.maps = maps;
        this.weight = weight;
        tables = new AliasTable[spectra.length];
        totals = new double[spectra.length];
        for (int k = 0; k < spectra.length; k++) {
            tables[k] = new AliasTable(spectra[k]);
            for (double value : spectra[k]) {
                totals[k] += value;
            }
        }
    }

    @Override
    public int channels() {
        return spectra[0].length;
    }

    @Override
    public double largestMean() {
        double largestTotal = 0;
        for (double total : totals) {
            largestTotal = Math.max(largestTotal, total);
        }
        double largestWeight = 0;
        for (double value : weight) {
            largestWeight = Math.max(largestWeight, value);
        }
        return largestTotal * largestWeight;
    }

    @Override
    public void draw(int pixel, SplitMix64 random, RowBuffer row) {
        for (int k = 0; k < tables.length; k++) {
            for (long n = PoissonCounts.poisson(totals[k] * maps[k][pixel] * weight[pixel], random); n > 0; n--) {
                row.count(tables[k].draw(random));
            }
        }
    }

    @Override
    public double[] expected(int pixel) {
        double[] expected = new double[channels()];
        for (int k = 0; k < spectra.length; k++) {
            add(expected, spectra[k], maps[k][pixel] * weight[pixel]);
        }
        return expected;
    }

    @Override
    public double[] expectedSum(Progress progress) {
        double[] sum = new double[channels()];
        for (int k = 0; k < spectra.length; k++) {
            double pixels = 0;
            for (int pixel = 0; pixel < weight.length; pixel++) {
                pixels += maps[k][pixel] * weight[pixel];
            }
            add(sum, spectra[k], pixels);
        }
        return sum;
    }

    private static void add(double[] to, double[] spectrum, double factor) {
        for (int channel = 0; channel < to.length; channel++) {
            to[channel] += factor * spectrum[channel];
        }
    }
}

package org.lamella.phantom.internal;

import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/** Adds the same spectrum to every pixel, for instance the strobe peak of the electronics. */
public final class StrobedModel implements PhotonModel {

    private final PhotonModel specimen;
    private final double[] strobe;
    private final AliasTable table;
    private final double mean;
    private final int pixels;

    /**
     * A model.
     *
     * @param specimen the pixels without the peak
     * @param strobe M expected counts of every pixel, not all zero
     * @param pixels number of pixels
     */
    public StrobedModel(PhotonModel specimen, double[] strobe, int pixels) {
        this.specimen = specimen;
        this.strobe = strobe;
        this.pixels = pixels;
        table = new AliasTable(strobe);
        double sum = 0;
        for (double value : strobe) {
            sum += value;
        }
        mean = sum;
    }

    @Override
    public int channels() {
        return specimen.channels();
    }

    @Override
    public double largestMean() {
        return specimen.largestMean() + mean;
    }

    @Override
    public void draw(int pixel, SplitMix64 random, RowBuffer row) {
        specimen.draw(pixel, random, row);
        for (long n = PoissonCounts.poisson(mean, random); n > 0; n--) {
            row.count(table.draw(random));
        }
    }

    @Override
    public double[] expected(int pixel) {
        return plusStrobe(specimen.expected(pixel), 1);
    }

    @Override
    public double[] expectedSum(Progress progress) throws LamellaException {
        return plusStrobe(specimen.expectedSum(progress), pixels);
    }

    private double[] plusStrobe(double[] expected, int times) {
        for (int channel = 0; channel < expected.length; channel++) {
            expected[channel] += times * strobe[channel];
        }
        return expected;
    }
}

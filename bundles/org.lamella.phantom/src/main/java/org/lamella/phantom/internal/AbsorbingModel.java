package org.lamella.phantom.internal;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Pixels of a film that absorbs its own X-rays. Photons are made as in a mixture of phases, but by source, which is a line or the
 * bremsstrahlung of one channel; each of them leaves the film with the probability (1 - exp(-x)) / x, where x = sum over k of maps[k][i]
 * weight[i] opacity[s][k] of source s: of photons made evenly through the depth that is the share that gets out (J. I. Goldstein et al.,
 * Scanning Electron Microscopy 1977/I, 315). What leaves is spread over the channels by the detector. Photons lost at random leave a
 * Poisson number behind, so counts are Poisson around the expected ones, and the work stays proportional to them.
 */
public final class AbsorbingModel implements PhotonModel {

    /** Below this the series of ten terms is exact to 1e-12 and several times as fast as the exponential. */
    private static final double SERIES_END = 0.5;
    private static final double[] SERIES = {1, -1 / 2.0, 1 / 6.0, -1 / 24.0, 1 / 120.0, -1 / 720.0, 1 / 5040.0, -1 / 40320.0, 1 / 362880.0,
        -1 / 3628800.0, 1 / 39916800.0};

    private final PhotonSources sources;
    private final double[][] maps;
    private final double[] weight;
    private final AliasTable[] tables;
    private final AliasTable[] spreads;
    private final double[] totals;

    /**
     * A model.
     *
     * @param sources where photons come from
     * @param maps K x N abundances
     * @param weight N factors, thickness of the pixel over that of the sources
     */
    public AbsorbingModel(PhotonSources sources, double[][] maps, double[] weight) {
        this.sources = sources;
        this.maps = maps;
        this.weight = weight;
        int phases = sources.counts().length;
        tables = new AliasTable[phases];
        totals = new double[phases];
        for (int k = 0; k < phases; k++) {
            tables[k] = new AliasTable(sources.counts()[k]);
            for (double value : sources.counts()[k]) {
                totals[k] += value;
            }
        }
        spreads = new AliasTable[sources.size()];
        for (int s = 0; s < spreads.length; s++) {
            spreads[s] = sources.spread()[s].length > 1 ? new AliasTable(sources.spread()[s]) : null;
        }
    }

    @Override
    public int channels() {
        return sources.channels();
    }

    @Override
    public double largestMean() {
        return new MixtureModel(sources.counts(), maps, weight).largestMean();
    }

    @Override
    public void draw(int pixel, SplitMix64 random, RowBuffer row) {
        for (int k = 0; k < tables.length; k++) {
            for (long n = PoissonCounts.poisson(totals[k] * maps[k][pixel] * weight[pixel], random); n > 0; n--) {
                int source = tables[k].draw(random);
                if (random.nextDouble() < transmission(source, pixel)) {
                    row.count(sources.firstChannel()[source] + (spreads[source] == null ? 0 : spreads[source].draw(random)));
                }
            }
        }
    }

    @Override
    public double[] expected(int pixel) {
        double[] perSource = new double[sources.size()];
        addExpected(perSource, pixel);
        return sources.spectrum(perSource);
    }

    @Override
    public double[] expectedSum(Progress progress) throws LamellaException {
        return sources.spectrum(expectedOfSources(progress));
    }

    /** Expected counts of each source, all pixels together. */
    private double[] expectedOfSources(Progress progress) throws LamellaException {
        return Blocks.reduce(weight.length, progress, () -> new double[sources.size()], (from, to, sums) -> {
            for (int pixel = from; pixel < to; pixel++) {
                addExpected(sums, pixel);
            }
        }, (into, later) -> {
            for (int s = 0; s < into.length; s++) {
                into[s] += later[s];
            }
        });
    }

    private void addExpected(double[] perSource, int pixel) {
        for (int s = 0; s < perSource.length; s++) {
            double made = 0;
            for (int k = 0; k < maps.length; k++) {
                made += sources.counts()[k][s] * maps[k][pixel];
            }
            perSource[s] += made * weight[pixel] * transmission(s, pixel);
        }
    }

    private double transmission(int source, int pixel) {
        double[] opacity = sources.opacity()[source];
        double x = 0;
        for (int k = 0; k < opacity.length; k++) {
            x += maps[k][pixel] * opacity[k];
        }
        return transmission(x * weight[pixel]);
    }

    /** (1 - exp(-x)) / x. */
    static double transmission(double x) {
        if (x > SERIES_END) {
            return -Math.expm1(-x) / x;
        }
        double value = SERIES[SERIES.length - 1];
        for (int term = SERIES.length - 2; term >= 0; term--) {
            value = value * x + SERIES[term];
        }
        return value;
    }
}

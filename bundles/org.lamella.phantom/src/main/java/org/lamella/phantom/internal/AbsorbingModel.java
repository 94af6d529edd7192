package org.lamella.phantom.internal;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;

/**
 * Pixels of a film that absorbs its own X-rays. Photons are made as in a mixture of phases, but by source, which is a line or the
 * bremsstrahlung of a band of channels; each of them leaves the film with the probability (1 - exp(-x)) / x, where x = sum over k of
 * maps[k][i] weight[i] opacity[k][s] of source s: of photons made evenly through the depth that is the share that gets out
 * (J. I. Goldstein et al., Scanning Electron Microscopy 1977/I, 315). What leaves is spread over the channels by the detector.
 *
 * <p>Photons lost at random leave a Poisson number behind, so counts are Poisson around the expected ones, and the work stays
 * proportional to the photons made.
 */
public final class AbsorbingModel implements PhotonModel {

    /** Below this the series of ten terms is exact to 1e-12 and several times as fast as the exponential. */
    private static final double SERIES_END = 0.5;

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
        SourceSums sums = new SourceSums();
        sums.add(pixel);
        return sources.spectrum(sums.counts);
    }

    @Override
    public double[] expectedSum(Progress progress) throws LamellaException {
        SourceSums all = Blocks.reduce(weight.length, progress, SourceSums::new, (from, to, sums) -> {
            for (int pixel = from; pixel < to; pixel++) {
                sums.add(pixel);
            }
        }, SourceSums::join);
        return sources.spectrum(all.counts);
    }

    /** Expected counts of each source, summed over pixels. */
    private final class SourceSums {

        private final double[] counts = new double[sources.size()];
        private final double[] made = new double[sources.size()];
        private final double[] depth = new double[sources.size()];

        void add(int pixel) {
            Arrays.fill(made, 0);
            Arrays.fill(depth, 0);
            for (int k = 0; k < maps.length; k++) {
                double amount = maps[k][pixel] * weight[pixel];
                if (amount > 0) {
                    accumulate(made, sources.counts()[k], amount);
                    accumulate(depth, sources.opacity()[k], amount);
                }
            }
            for (int s = 0; s < counts.length; s++) {
                counts[s] += made[s] * transmission(depth[s]);
            }
        }

        void join(SourceSums later) {
            accumulate(counts, later.counts, 1);
        }
    }

    private static void accumulate(double[] to, double[] from, double factor) {
        for (int s = 0; s < to.length; s++) {
            to[s] += factor * from[s];
        }
    }

    private double transmission(int source, int pixel) {
        double depth = 0;
        for (int k = 0; k < maps.length; k++) {
            depth += maps[k][pixel] * weight[pixel] * sources.opacity()[k][source];
        }
        return transmission(depth);
    }

    /** (1 - exp(-x)) / x. */
    static double transmission(double x) {
        return x < SERIES_END ? series(x) : -Math.expm1(-x) / x;
    }

    /** Sum over n of (-x)^n / (n + 1)!, by Horner; the divisors are constants, so that only products are left. */
    private static double series(double x) {
        double tail = 1 - x * (1.0 / 7) * (1 - x * (1.0 / 8) * (1 - x * (1.0 / 9) * (1 - x * (1.0 / 10) * (1 - x * (1.0 / 11)))));
        return 1 - x * (1.0 / 2) * (1 - x * (1.0 / 3) * (1 - x * (1.0 / 4) * (1 - x * (1.0 / 5) * (1 - x * (1.0 / 6) * tail))));
    }
}

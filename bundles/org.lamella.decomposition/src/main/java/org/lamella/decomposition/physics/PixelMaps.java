package org.lamella.decomposition.physics;

import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Maps at full resolution of spectra that are known: each pixel by itself, or smoothed.
 *
 * @param x counts, a pixel a row
 * @param width pixels of a row of the image whose neighbours above and below touch; all pixels of a line scan or a series
 * @param sumToOne whether the maps of a pixel add up to 1
 */
record PixelMaps(RowMatrix x, int width, boolean sumToOne) {

    private static final int MOST_SMOOTHING_STEPS = 300;
    private static final double SMOOTHING_TOLERANCE = 1e-7;
    private static final int MULTIPLIER_STEPS = 60;
    private static final double LEAST = 1e-300;

    /**
     * Maps with the divergence that they leave.
     *
     * @param maps N x K, a pixel after the other
     * @param divergence Kullback-Leibler divergence from the counts, without the price of roughness
     */
    record Found(double[] maps, double divergence) {
    }

    /**
     * Each pixel by itself.
     *
     * @param spectra K spectra
     * @param progress progress and cancellation
     * @return the maps of most likelihood
     * @throws LamellaException when cancelled
     */
    Found independent(double[][] spectra, Progress progress) throws LamellaException {
        int phases = spectra.length;
        double[] packed = packed(spectra);
        double[] sums = sums(spectra);
        double[] maps = new double[x.rows() * phases];
        boolean[] all = new boolean[x.rows() * phases];
        java.util.Arrays.fill(all, true);
        double[] divergence = Blocks.reduce(x.rows(), progress, () -> new double[1], (from, to, sum) -> {
            PixelFit fit = new PixelFit(phases, x.columns(), sums, sumToOne);
            int[] columns = new int[x.columns()];
            double[] values = new double[x.columns()];
            for (int row = from; row < to; row++) {
                int length = x.copyRow(row, columns, values);
                fit.read(columns, values, length, packed);
                fit.begin(maps, row * phases, all);
                fit.solve();
                sum[0] += fit.divergence();
                System.arraycopy(fit.a, 0, maps, row * phases, phases);
            }
        }, (into, later) -> into[0] += later[0]);
        return new Found(maps, divergence[0]);
    }

    /**
     * Maps whose neighbouring pixels differ little: the minimum of divergence + w / 2 sum over neighbours n, m of (a_n - a_m)^2, with w the
     * smoothness over the mean counts of a pixel. Each step minimises a bound that is separate in all pixels, expectation maximisation for
     * the divergence and A. R. De Pierro's (IEEE Trans. Med. Imaging 14 (1995) 132) for the differences, so no step climbs.
     *
     * @param spectra K spectra
     * @param begin maps to begin with
     * @param smoothness price of roughness; above 0
     * @param progress progress and cancellation
     * @return smooth maps
     * @throws LamellaException when cancelled
     */
    Found smooth(double[][] spectra, Found begin, double smoothness, Progress progress) throws LamellaException {
        double[] packed = packed(spectra);
        double[] sums = sums(spectra);
        double[] maps = begin.maps().clone();
        double meanCounts = Math.max(LEAST, dot(maps, sums) / x.rows());
        double weight = sumToOne ? smoothness * meanCounts : smoothness / meanCounts;
        double floor = 1e-6 * (sumToOne ? 1 : meanCounts);
        for (int i = 0; i < maps.length; i++) {
            maps[i] = Math.max(maps[i], floor);
        }
        double before = Double.POSITIVE_INFINITY;
        double divergence = begin.divergence();
        for (int step = 0; step < MOST_SMOOTHING_STEPS; step++) {
            double[] old = maps;
            double[] next = new double[maps.length];
            double[] cost = step(packed, sums, old, next, weight, progress.part(step / (double) MOST_SMOOTHING_STEPS,
                    (step + 1.0) / MOST_SMOOTHING_STEPS));
            if (before - (cost[0] + cost[1]) < SMOOTHING_TOLERANCE * cost[0]) {
                return new Found(old, cost[0]);
            }
            before = cost[0] + cost[1];
            divergence = cost[0];
            maps = next;
        }
        return new Found(maps, divergence);
    }

    /** One step. @return divergence and price of roughness of the old maps */
    private double[] step(double[] packed, double[] sums, double[] old, double[] next, double weight, Progress progress)
            throws LamellaException {
        int phases = sums.length;
        return Blocks.reduce(x.rows(), progress, () -> new double[2], (from, to, cost) -> {
            int[] columns = new int[x.columns()];
            double[] values = new double[x.columns()];
            double[] explained = new double[phases];
            double[] linear = new double[phases];
            int[] around = new int[4];
            for (int row = from; row < to; row++) {
                int length = x.copyRow(row, columns, values);
                int at = row * phases;
                int neighbours = around(row, around);
                cost[0] += explain(columns, values, length, packed, sums, old, at, explained);
                for (int k = 0; k < phases; k++) {
                    double a = old[at + k];
                    double sum = neighbours * a;
                    for (int i = 0; i < neighbours; i++) {
                        double other = old[around[i] * phases + k];
                        sum += other;
                        cost[1] += weight / 4 * (other - a) * (other - a);
                    }
                    linear[k] = sums[k] - weight * sum;
                    explained[k] *= a;
                }
                solve(linear, explained, 2 * neighbours * weight, next, at);
            }
        }, (into, later) -> {
            into[0] += later[0];
            into[1] += later[1];
        });
    }

    /** Fills sum of x S / mu. @return the divergence of the pixel */
    private static double explain(int[] columns, double[] values, int length, double[] packed, double[] sums, double[] maps, int at,
            double[] explained) {
        int phases = sums.length;
        java.util.Arrays.fill(explained, 0);
        double divergence = 0;
        for (int k = 0; k < phases; k++) {
            divergence += sums[k] * maps[at + k];
        }
        for (int e = 0; e < length; e++) {
            int from = columns[e] * phases;
            double mean = LEAST;
            for (int k = 0; k < phases; k++) {
                mean += maps[at + k] * packed[from + k];
            }
            double ratio = values[e] / mean;
            for (int k = 0; k < phases; k++) {
                explained[k] += ratio * packed[from + k];
            }
            divergence += values[e] > 0 ? values[e] * Math.log(ratio) - values[e] : 0;
        }
        return divergence;
    }

    /** The pixels beside, above and below. @return how many there are */
    private int around(int row, int[] around) {
        int column = row % width;
        int count = 0;
        if (column > 0) {
            around[count++] = row - 1;
        }
        if (column < width - 1 && row + 1 < x.rows()) {
            around[count++] = row + 1;
        }
        if (row >= width) {
            around[count++] = row - width;
        }
        if (row + width < x.rows()) {
            around[count++] = row + width;
        }
        return count;
    }

    /** a of bend a + linear - explained / a = 0 for each phase; with the sum of a held at 1 by a multiplier where that is wanted. */
    private void solve(double[] linear, double[] explained, double bend, double[] maps, int at) {
        double multiplier = 0;
        if (sumToOne) {
            double low = -1;
            double high = 1;
            while (sum(linear, explained, bend, low) < 1 && low > -1e300) {
                low *= 2;
            }
            while (sum(linear, explained, bend, high) > 1 && high < 1e300) {
                high *= 2;
            }
            for (int i = 0; i < MULTIPLIER_STEPS; i++) {
                multiplier = 0.5 * (low + high);
                if (sum(linear, explained, bend, multiplier) > 1) {
                    low = multiplier;
                } else {
                    high = multiplier;
                }
            }
        }
        for (int k = 0; k < linear.length; k++) {
            maps[at + k] = root(bend, linear[k] + multiplier, explained[k]);
        }
    }

    private static double sum(double[] linear, double[] explained, double bend, double multiplier) {
        double sum = 0;
        for (int k = 0; k < linear.length; k++) {
            sum += root(bend, linear[k] + multiplier, explained[k]);
        }
        return sum;
    }

    private static double root(double bend, double linear, double explained) {
        if (bend == 0) {
            return linear > 0 ? explained / linear : 0;
        }
        double discriminant = Math.sqrt(linear * linear + 4 * bend * explained);
        return linear >= 0 ? 2 * explained / Math.max(LEAST, linear + discriminant) : (discriminant - linear) / (2 * bend);
    }

    private static double dot(double[] maps, double[] sums) {
        double sum = 0;
        for (int i = 0; i < maps.length; i++) {
            sum += maps[i] * sums[i % sums.length];
        }
        return sum;
    }

    private static double[] packed(double[][] spectra) {
        double[] packed = new double[spectra.length * spectra[0].length];
        for (int k = 0; k < spectra.length; k++) {
            for (int channel = 0; channel < spectra[0].length; channel++) {
                packed[channel * spectra.length + k] = spectra[k][channel];
            }
        }
        return packed;
    }

    private static double[] sums(double[][] spectra) {
        double[] sums = new double[spectra.length];
        for (int k = 0; k < spectra.length; k++) {
            for (double value : spectra[k]) {
                sums[k] += value;
            }
        }
        return sums;
    }
}

package org.lamella.decomposition.poisson;

/**
 * One row of counts x against the spectra: expected counts mu = S c, ratios x / mu, and updates of c. What the row's channels have of the
 * spectra is gathered once and stays in the processor's cache over several updates. Room for one thread.
 */
final class RowLikelihood {

    private static final double LEAST = 1e-300;
    /** A component that has nothing left could not come back. */
    private static final double LEAST_SHARE = 1e-12;
    /** Maps that move by less than this share of the pixel's counts have settled. */
    private static final double SETTLED = 1e-6;

    private final int stride;
    private final int components;
    private final double[] local;
    private final double[] sums;
    final double[] c;
    private double[] values = new double[0];
    private int length;
    private double total;

    RowLikelihood(int components, int stride, int channels) {
        this.components = components;
        this.stride = stride;
        local = new double[channels * stride];
        sums = new double[stride];
        c = new double[stride];
    }

    /** Takes a row. @param columns channels with counts @param counts their counts @param spectra packed */
    void read(int[] columns, double[] counts, int entries, double[] spectra) {
        values = counts;
        length = entries;
        total = 0;
        for (int e = 0; e < entries; e++) {
            System.arraycopy(spectra, columns[e] * stride, local, e * stride, stride);
            total += counts[e];
        }
    }

    /**
     * The update of Lucy and Richardson, which is expectation maximisation: c_k <- c_k sum_e x_e s_ek / mu_e for spectra that add up to 1.
     *
     * @param most how often at most; fewer times when the maps do not move any more
     */
    void update(int most) {
        boolean moving = true;
        for (int time = 0; time < most && moving; time++) {
            for (int k = 0; k < stride; k++) {
                sums[k] = 0;
            }
            for (int e = 0, at = 0; e < length; e++, at += stride) {
                double ratio = values[e] / expected(at);
                for (int k = 0; k < stride; k++) {
                    sums[k] += ratio * local[at + k];
                }
            }
            moving = false;
            for (int k = 0; k < components; k++) {
                double next = Math.max(c[k] * sums[k], LEAST_SHARE * total);
                moving |= Math.abs(next - c[k]) > SETTLED * total;
                c[k] = next;
            }
        }
    }

    private double expected(int at) {
        double mean = 0;
        for (int k = 0; k < stride; k++) {
            mean += local[at + k] * c[k];
        }
        return Math.max(mean, LEAST);
    }

    /**
     * Adds what the row says about the spectra, r_e c_k for every channel.
     *
     * @param columns channels with counts
     * @param gradient packed, M rows
     * @return sum of x_e log(mu_e)
     */
    double scatter(int[] columns, double[] gradient) {
        double likelihood = 0;
        for (int e = 0, at = 0; e < length; e++, at += stride) {
            double mean = expected(at);
            double ratio = values[e] / mean;
            likelihood += values[e] * Math.log(mean);
            int to = columns[e] * stride;
            for (int k = 0; k < stride; k++) {
                gradient[to + k] += ratio * c[k];
            }
        }
        return likelihood;
    }
}

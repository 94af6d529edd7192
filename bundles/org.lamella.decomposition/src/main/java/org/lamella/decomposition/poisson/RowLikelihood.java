package org.lamella.decomposition.poisson;

/**
 * One row of counts x against the spectra: expected counts mu = S c, ratios x / mu, and updates of c. What the row's channels have of the
 * spectra is gathered once and stays in the processor's cache over several updates. Components come in lanes of four, whose sums stay in
 * registers. Room for one thread.
 */
final class RowLikelihood {

    private static final int LANE = 4;
    private static final double LEAST = 1e-300;
    /** A component that has nothing left could not come back. */
    private static final double LEAST_SHARE = 1e-12;
    /** Maps that move by less than this share of the pixel's counts have settled. */
    private static final double SETTLED = 1e-6;
    /** Counts up to this are powers by multiplication; logarithms are taken of products, of which many fit into a number. */
    private static final int LARGEST_POWER = 4;
    private static final double SMALLEST_PRODUCT = 1e-250;
    private static final double LARGEST_PRODUCT = 1e250;

    private final int stride;
    private final int components;
    private final double[] local;
    private final double[] ratios;
    private final double[] sums;
    final double[] c;
    private double[] values = new double[0];
    private int length;
    private double total;

    RowLikelihood(int components, int stride, int channels) {
        this.components = components;
        this.stride = stride;
        local = new double[channels * stride];
        ratios = new double[channels];
        sums = new double[stride];
        c = new double[stride];
    }

    /** Takes a row. @param columns channels with counts @param counts their counts @param spectra packed */
    void read(int[] columns, double[] counts, int entries, double[] spectra) {
        values = counts;
        length = entries;
        total = 0;
        for (int e = 0, at = 0; e < entries; e++) {
            int from = columns[e] * stride;
            for (int k = 0; k < stride; k++) {
                local[at++] = spectra[from + k];
            }
            total += counts[e];
        }
    }

    /** Expected counts of every entry, left in {@link #ratios}. */
    private void expect() {
        for (int lane = 0; lane < stride; lane += LANE) {
            double c0 = c[lane];
            double c1 = c[lane + 1];
            double c2 = c[lane + 2];
            double c3 = c[lane + 3];
            for (int e = 0, at = lane; e < length; e++, at += stride) {
                double mean = local[at] * c0 + local[at + 1] * c1 + local[at + 2] * c2 + local[at + 3] * c3;
                ratios[e] = lane == 0 ? mean + LEAST : ratios[e] + mean;
            }
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
            expect();
            for (int e = 0; e < length; e++) {
                ratios[e] = values[e] / ratios[e];
            }
            for (int lane = 0; lane < stride; lane += LANE) {
                gather(lane);
            }
            moving = false;
            for (int k = 0; k < components; k++) {
                double next = Math.max(c[k] * sums[k], LEAST_SHARE * total);
                moving |= Math.abs(next - c[k]) > SETTLED * total;
                c[k] = next;
            }
        }
    }

    private void gather(int lane) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int e = 0, at = lane; e < length; e++, at += stride) {
            double ratio = ratios[e];
            s0 += ratio * local[at];
            s1 += ratio * local[at + 1];
            s2 += ratio * local[at + 2];
            s3 += ratio * local[at + 3];
        }
        sums[lane] = s0;
        sums[lane + 1] = s1;
        sums[lane + 2] = s2;
        sums[lane + 3] = s3;
    }

    /**
     * Adds what the row says about the spectra, r_e c_k for every channel.
     *
     * @param columns channels with counts
     * @param gradient packed, M rows
     * @return sum of x_e log(mu_e)
     */
    double scatter(int[] columns, double[] gradient) {
        expect();
        double likelihood = 0;
        double product = 1;
        for (int e = 0; e < length; e++) {
            double mean = ratios[e];
            double count = values[e];
            if (count > LARGEST_POWER || mean < 1e-60) {
                likelihood += count * Math.log(mean);
            } else {
                for (int power = 0; power < count; power++) {
                    product *= mean;
                }
                if (product < SMALLEST_PRODUCT || product > LARGEST_PRODUCT) {
                    likelihood += Math.log(product);
                    product = 1;
                }
            }
            ratios[e] = count / mean;
        }
        for (int lane = 0; lane < stride; lane += LANE) {
            double c0 = c[lane];
            double c1 = c[lane + 1];
            double c2 = c[lane + 2];
            double c3 = c[lane + 3];
            for (int e = 0; e < length; e++) {
                double ratio = ratios[e];
                int to = columns[e] * stride + lane;
                gradient[to] += ratio * c0;
                gradient[to + 1] += ratio * c1;
                gradient[to + 2] += ratio * c2;
                gradient[to + 3] += ratio * c3;
            }
        }
        return likelihood + Math.log(product);
    }
}

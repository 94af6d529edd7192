package org.lamella.quantification.fit;

import java.util.Arrays;
import org.lamella.core.linear.Cholesky;

/**
 * Fits the few counts of a pixel by non-negative amounts of the columns of a model, by maximum likelihood for Poisson noise: minimises
 * sum_j s_j a_j - sum_i n_i log(mu_i), where only channels with counts take part besides the column sums s. Projected Newton steps (D. P.
 * Bertsekas, SIAM J. Control Optim. 20 (1982) 221), which end at the one minimum. Room for one thread, used for pixel after pixel.
 */
final class PixelLikelihood {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;
    /** Settled when a further step would gain less than this in log-likelihood. */
    private static final double SETTLED = 1e-7;
    private static final double SUFFICIENT = 1e-4;
    /** Amounts below this are at their bound; of a photon. */
    private static final double AT_BOUND = 1e-9;

    private final ChannelRows rows;
    private final int columns;
    private final double[] gradient;
    private final double[] hessian;
    private final double[] trial;
    private final double[] step;
    private final int[] free;
    private final double[] matrix;
    private double[] expected = new double[0];
    private int steps;

    PixelLikelihood(ChannelRows rows) {
        this.rows = rows;
        columns = rows.columns();
        gradient = new double[columns];
        hessian = new double[columns * columns];
        trial = new double[columns];
        step = new double[columns];
        free = new int[columns];
        matrix = new double[columns * columns];
    }

    /**
     * Fits a pixel.
     *
     * @param channels channels with counts
     * @param counts their counts
     * @param length how many
     * @param amounts where to begin, all above zero; replaced by the fit
     * @return whether it settled
     */
    boolean fit(int[] channels, double[] counts, int length, double[] amounts) {
        if (expected.length < length) {
            expected = new double[length];
        }
        double objective = objective(channels, counts, length, amounts);
        for (steps = 0; steps < MOST_STEPS; steps++) {
            derive(channels, counts, length);
            int n = chooseFree(amounts);
            double slope = direction(n);
            if (slope > -SETTLED) {
                return true;
            }
            double next = search(channels, counts, length, amounts, objective, slope);
            if (!(next < objective)) {
                // rounding is all that is left
                return true;
            }
            objective = next;
        }
        return false;
    }

    /** The objective, with the expected counts of the channels left behind; infinite where a count is not expected at all. */
    private double objective(int[] channels, double[] counts, int length, double[] amounts) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += rows.sums()[j] * amounts[j];
        }
        for (int i = 0; i < length; i++) {
            double mean = 0;
            for (int at = rows.start()[channels[i]]; at < rows.start()[channels[i] + 1]; at++) {
                mean += rows.value()[at] * amounts[rows.column()[at]];
            }
            expected[i] = mean;
            if (!(mean > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            sum -= counts[i] * Math.log(mean);
        }
        return sum;
    }

    private void derive(int[] channels, double[] counts, int length) {
        System.arraycopy(rows.sums(), 0, gradient, 0, columns);
        Arrays.fill(hessian, 0);
        for (int i = 0; i < length; i++) {
            double ratio = counts[i] / expected[i];
            double curvature = ratio / expected[i];
            int from = rows.start()[channels[i]];
            int to = rows.start()[channels[i] + 1];
            for (int a = from; a < to; a++) {
                int row = rows.column()[a];
                double value = rows.value()[a];
                gradient[row] -= ratio * value;
                double scaled = curvature * value;
                for (int b = from; b <= a; b++) {
                    hessian[row * columns + rows.column()[b]] += scaled * rows.value()[b];
                }
            }
        }
    }

    /** Amounts at zero that would only get smaller stay there. @return how many are free */
    private int chooseFree(double[] amounts) {
        int n = 0;
        for (int j = 0; j < columns; j++) {
            if (amounts[j] > AT_BOUND || gradient[j] < 0) {
                free[n++] = j;
            }
        }
        return n;
    }

    /** Newton's direction of the free amounts, left in {@link #step}. @return slope of the objective along it */
    private double direction(int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i * n + j] = hessian[free[i] * columns + free[j]];
            }
            // where counts say nothing a gradient step of moderate length remains
            matrix[i * n + i] = matrix[i * n + i] * (1 + 1e-10) + 1e-8;
            trial[i] = -gradient[free[i]];
        }
        Cholesky.solveInPlace(matrix, n, trial);
        Arrays.fill(step, 0);
        double slope = 0;
        for (int i = 0; i < n; i++) {
            step[free[i]] = trial[i];
            slope += trial[i] * gradient[free[i]];
        }
        return slope;
    }

    private double search(int[] channels, double[] counts, int length, double[] amounts, double objective, double slope) {
        double scale = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (int j = 0; j < columns; j++) {
                trial[j] = Math.max(0, amounts[j] + scale * step[j]);
            }
            double next = objective(channels, counts, length, trial);
            if (next <= objective + SUFFICIENT * scale * slope) {
                System.arraycopy(trial, 0, amounts, 0, columns);
                return next;
            }
            scale *= 0.5;
        }
        objective(channels, counts, length, amounts);
        return objective;
    }

    /**
     * Covariance of the amounts from Fisher's expected information, all amounts taken as free: what a pixel with these expected counts can
     * tell.
     *
     * @param amounts the fit
     * @param covariance replaced, one row and column a column of the model
     */
    void covariance(double[] amounts, double[] covariance) {
        Arrays.fill(hessian, 0);
        int channels = rows.start().length - 1;
        for (int channel = 0; channel < channels; channel++) {
            int from = rows.start()[channel];
            int to = rows.start()[channel + 1];
            double mean = 0;
            for (int at = from; at < to; at++) {
                mean += rows.value()[at] * amounts[rows.column()[at]];
            }
            if (mean > 0) {
                for (int a = from; a < to; a++) {
                    double scaled = rows.value()[a] / mean;
                    for (int b = from; b <= a; b++) {
                        hessian[rows.column()[a] * columns + rows.column()[b]] += scaled * rows.value()[b];
                    }
                }
            }
        }
        Cholesky.invertInPlace(hessian, columns, covariance);
    }
}

package org.lamella.quantification.fit;

import java.util.Arrays;
import org.lamella.core.linear.Cholesky;

/**
 * Fits counts n by a sum of columns, mu = sum_j a_j t_j, by maximum likelihood for Poisson noise: repeated weighted least squares with
 * the weights 1 / mu of the last fit, which is Fisher scoring for this model (P. McCullagh and J. A. Nelder, Generalized Linear Models,
 * 2nd ed. 1989, section 2.5). Amounts of the first columns may come out negative, so that those of absent elements scatter evenly around
 * zero; the others are background and stay at or above zero.
 */
final class FisherScoring {

    private static final int MOST_ROUNDS = 60;
    /** Amounts are settled when none moves by more than this share of its standard deviation. */
    private static final double SETTLED_SIGMA = 1e-6;
    /** Channels with less than this are given no more weight, so that single counts far from any line do not rule the fit. */
    private static final double LEAST_COUNTS = 0.05;

    private final double[][] columns;
    private final int free;
    private final int channels;
    private final double[] prior;
    private final double[] amounts;
    private final boolean[] fixed;
    /** Where each column begins and ends to differ from zero: lines are narrow. */
    private final int[] first;
    private final int[] end;
    private double[] information;

    /**
     * A fit that has not begun.
     *
     * @param columns columns by channel
     * @param free how many of them may be negative, the first ones
     * @param prior information about each amount from elsewhere, 1 / variance around zero; 0 for none
     */
    FisherScoring(double[][] columns, int free, double[] prior) {
        this.columns = columns;
        this.free = free;
        this.prior = prior;
        channels = columns[0].length;
        amounts = new double[columns.length];
        fixed = new boolean[columns.length];
        first = new int[columns.length];
        end = new int[columns.length];
        for (int j = 0; j < columns.length; j++) {
            end[j] = channels;
            while (end[j] > 0 && columns[j][end[j] - 1] == 0) {
                end[j]--;
            }
            while (first[j] < end[j] && columns[j][first[j]] == 0) {
                first[j]++;
            }
        }
    }

    /**
     * Fits.
     *
     * @param counts counts by channel
     * @param start expected counts by channel to take the first weights from
     * @param offset expected counts that are not fitted; empty for none
     * @return the amounts, one a column
     */
    double[] fit(double[] counts, double[] start, double[] offset) {
        double[] expected = start.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] before = amounts.clone();
            solve(counts, expected, offset);
            expected(expected, offset);
            if (isSettled(before)) {
                break;
            }
        }
        return amounts;
    }

    private void expected(double[] into, double[] offset) {
        Arrays.fill(into, 0);
        for (int channel = 0; channel < offset.length; channel++) {
            into[channel] = offset[channel];
        }
        for (int j = 0; j < columns.length; j++) {
            for (int channel = first[j]; channel < end[j]; channel++) {
                into[channel] += amounts[j] * columns[j][channel];
            }
        }
    }

    private boolean isSettled(double[] before) {
        for (int j = 0; j < amounts.length; j++) {
            double sigma = 1 / Math.sqrt(information[j * amounts.length + j]);
            if (Math.abs(amounts[j] - before[j]) > SETTLED_SIGMA * sigma) {
                return false;
            }
        }
        return true;
    }

    private void solve(double[] counts, double[] expected, double[] offset) {
        int p = columns.length;
        double[] weighted = new double[channels];
        double[] right = new double[p];
        information = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int channel = first[i]; channel < end[i]; channel++) {
                weighted[channel] = columns[i][channel] / Math.max(expected[channel], LEAST_COUNTS);
            }
            for (int j = 0; j <= i; j++) {
                information[i * p + j] = dot(weighted, columns[j], Math.max(first[i], first[j]), Math.min(end[i], end[j]));
                information[j * p + i] = information[i * p + j];
            }
            information[i * p + i] += prior[i];
            right[i] = dot(weighted, counts, first[i], end[i]) - (offset.length == 0 ? 0 : dot(weighted, offset, first[i], end[i]));
        }
        Arrays.fill(fixed, false);
        int worst;
        do {
            solveFree(right);
            worst = -1;
            for (int j = free; j < p; j++) {
                if (amounts[j] < 0 && (worst < 0 || amounts[j] < amounts[worst])) {
                    worst = j;
                }
            }
            if (worst >= 0) {
                fixed[worst] = true;
            }
        } while (worst >= 0);
    }

    private static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private int[] notFixed() {
        int[] indices = new int[columns.length];
        int count = 0;
        for (int j = 0; j < columns.length; j++) {
            if (!fixed[j]) {
                indices[count++] = j;
            }
        }
        return Arrays.copyOf(indices, count);
    }

    private double[] restricted(int[] indices) {
        int n = indices.length;
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] = information[indices[i] * columns.length + indices[j]];
            }
        }
        return matrix;
    }

    private void solveFree(double[] right) {
        int[] indices = notFixed();
        double[] some = new double[indices.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = right[indices[i]];
        }
        Cholesky.of(restricted(indices), indices.length).solve(some);
        Arrays.fill(amounts, 0);
        for (int i = 0; i < some.length; i++) {
            amounts[indices[i]] = some[i];
        }
    }

    /**
     * Covariance of the amounts, the inverse of Fisher's information. Amounts that are held at zero have none.
     *
     * @return p x p, row by row
     */
    double[] covariance() {
        int p = columns.length;
        int[] indices = notFixed();
        double[] inverse = Cholesky.of(restricted(indices), indices.length).inverse();
        double[] covariance = new double[p * p];
        for (int i = 0; i < indices.length; i++) {
            for (int j = 0; j < indices.length; j++) {
                covariance[indices[i] * p + indices[j]] = inverse[i * indices.length + j];
            }
        }
        return covariance;
    }
}

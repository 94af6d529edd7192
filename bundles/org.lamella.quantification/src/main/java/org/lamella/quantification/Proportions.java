package org.lamella.quantification;

/**
 * Fractions p_a = w_a I_a / sum_b w_b I_b of weighted counts, with the covariance that follows from that of the counts to first order:
 * J cov(I) J^T with J_ab = dp_a / dI_b = w_b (delta_ab - p_a) / sum.
 *
 * @param values n fractions, adding up to 1
 * @param perCount w_a / sum, by which a further count of a line would raise its fraction, n values
 * @param covariance n x n, row by row; its rows add up to 0, as fractions do to a constant
 */
public record Proportions(double[] values, double[] perCount, double[] covariance) {

    /**
     * Fractions of counts.
     *
     * @param counts I, n values with a positive weighted sum
     * @param weights w, n values above zero
     * @param countCovariance of the counts, n x n
     * @return the fractions
     */
    public static Proportions of(double[] counts, double[] weights, double[] countCovariance) {
        int n = counts.length;
        double sum = 0;
        for (int a = 0; a < n; a++) {
            sum += weights[a] * counts[a];
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("Weighted counts that add up to " + sum);
        }
        double[] values = new double[n];
        double[] perCount = new double[n];
        double[] jacobian = new double[n * n];
        for (int a = 0; a < n; a++) {
            perCount[a] = weights[a] / sum;
            values[a] = perCount[a] * counts[a];
            for (int b = 0; b < n; b++) {
                jacobian[a * n + b] = weights[b] * ((a == b ? 1 : 0) - values[a]) / sum;
            }
        }
        return new Proportions(values, perCount, propagated(jacobian, countCovariance, n));
    }

    private static double[] propagated(double[] jacobian, double[] covariance, int n) {
        double[] half = new double[n * n];
        double[] whole = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    half[i * n + j] += jacobian[i * n + k] * covariance[k * n + j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    whole[i * n + j] += half[i * n + k] * jacobian[j * n + k];
                }
            }
        }
        return whole;
    }

    /** Standard deviation of a fraction. @param a which @return 0 or more */
    public double sigma(int a) {
        return Math.sqrt(Math.max(0, covariance[a * values.length + a]));
    }

    /**
     * Fractions and their standard deviations without room of their own, for pixel after pixel: the same numbers as {@link #of}.
     *
     * @param counts n values
     * @param weights n values
     * @param countCovariance n x n
     * @param values replaced by the fractions; not numbers when the weighted sum is not above zero
     * @param sigmas replaced by their standard deviations
     */
    static void into(double[] counts, double[] weights, double[] countCovariance, double[] values, double[] sigmas) {
        int n = counts.length;
        double sum = 0;
        for (int a = 0; a < n; a++) {
            sum += weights[a] * counts[a];
        }
        double whole = 0;
        for (int a = 0; a < n; a++) {
            values[a] = sum > 0 ? weights[a] * counts[a] / sum : Double.NaN;
            double weighted = 0;
            for (int b = 0; b < n; b++) {
                weighted += weights[b] * countCovariance[a * n + b];
            }
            // covariance of the weighted counts of a with the weighted sum, kept where the deviation goes
            sigmas[a] = weights[a] * weighted;
            whole += sigmas[a];
        }
        for (int a = 0; a < n; a++) {
            double own = weights[a] * weights[a] * countCovariance[a * n + a];
            double variance = own - 2 * values[a] * sigmas[a] + values[a] * values[a] * whole;
            sigmas[a] = Math.sqrt(Math.max(0, variance)) / sum;
            if (!(sum > 0)) {
                sigmas[a] = Double.NaN;
            }
        }
    }
}

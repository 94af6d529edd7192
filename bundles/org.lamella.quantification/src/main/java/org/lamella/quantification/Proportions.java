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
}

package org.lamella.decomposition.linalg;

/**
 * How far approximate eigenvalues theta of a Rayleigh-Ritz projection are off, from the residuals r = |A v - theta v| of their vectors.
 *
 * <p>With E the residuals of the first j pairs and all other eigenvalues at least eta below theta_k, the error of theta_k is at most
 * 2 |E|^2 / (eta + sqrt(eta^2 + 4 |E|^2)): Li and Li, Linear Algebra Appl. 395 (2005) 183. The best j is taken; the other eigenvalues are
 * taken to end at theta of pair j + 1, which makes this an estimate.
 */
final class RitzErrors {

    private RitzErrors() {
    }

    /**
     * The largest relative error.
     *
     * @param values theta, falling
     * @param residuals r of each pair; pairs beyond the last one are not used
     * @param count how many values are asked about
     * @return largest error over its value; values of zero, which rounding made, are left out
     */
    static double largest(double[] values, double[] residuals, int count) {
        double largest = 0;
        for (int k = 0; k < count; k++) {
            if (values[k] > Rounding.OF_SQUARES * values[0]) {
                largest = Math.max(largest, error(values, residuals, k) / values[k]);
            }
        }
        return largest;
    }

    private static double error(double[] values, double[] residuals, int k) {
        double square = 0;
        for (int i = 0; i < k; i++) {
            square += residuals[i] * residuals[i];
        }
        double least = Double.POSITIVE_INFINITY;
        for (int j = k; j < residuals.length; j++) {
            square += residuals[j] * residuals[j];
            double gap = j + 1 < values.length ? values[k] - values[j + 1] : 0;
            least = Math.min(least, 2 * square / (gap + Math.sqrt(gap * gap + 4 * square) + Double.MIN_NORMAL));
        }
        return least;
    }
}

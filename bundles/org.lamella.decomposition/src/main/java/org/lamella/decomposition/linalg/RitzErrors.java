package org.lamella.decomposition.linalg;

/**
 * How far approximate eigenvalues are off, from the residuals r = |A v - theta v| of their unit vectors: at most r, and at most r^2 / gap
 * by the theorem of Kato and Temple (Parlett, The Symmetric Eigenvalue Problem, 1998, section 11.7), with the gap to the nearest other
 * eigenvalue taken from the approximate ones.
 */
final class RitzErrors {

    private RitzErrors() {
    }

    /**
     * The largest relative error.
     *
     * @param values theta, falling; those after the first {@code count} only tell where the gap ends
     * @param residuals r of the first {@code count}
     * @param count how many values are asked about
     * @return largest error over its value; values of zero, which rounding made, are left out
     */
    static double largest(double[] values, double[] residuals, int count) {
        double largest = 0;
        for (int k = 0; k < count; k++) {
            if (values[k] > Rounding.OF_SQUARES * values[0]) {
                double gap = Math.min(k > 0 ? values[k - 1] - values[k] : Double.POSITIVE_INFINITY,
                        k + 1 < values.length ? values[k] - values[k + 1] : Double.POSITIVE_INFINITY);
                double error = residuals[k] < gap ? residuals[k] * residuals[k] / gap : residuals[k];
                largest = Math.max(largest, error / values[k]);
            }
        }
        return largest;
    }
}

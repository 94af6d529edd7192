package org.lamella.segmentation.unmixing;

/**
 * Solves by a Cholesky factorisation of the subset's part of G. With the sum-to-one condition a = G^-1 (b - mu 1) with mu so that 1^T a = 1.
 * Not for use from several threads.
 */
final class DirectSubsets implements SubsetSolver {

    private final double[] gram;
    private final int count;
    private final boolean sumToOne;
    private final int[] index;
    private final double[] factor;
    private final double[] ones;
    private final double[] right;

    /** A solver that sees later changes of G. @param gram K x K, symmetric, positive definite; shared */
    DirectSubsets(double[] gram, int count, boolean sumToOne) {
        this.gram = gram;
        this.count = count;
        this.sumToOne = sumToOne;
        index = new int[count];
        factor = new double[count * count];
        ones = new double[count];
        right = new double[count];
    }

    @Override
    public void solve(int subset, double[] b, double[] a) {
        int n = 0;
        for (int k = 0; k < count; k++) {
            a[k] = 0;
            if ((subset >>> k & 1) != 0) {
                right[n] = b[k];
                ones[n] = 1;
                index[n++] = k;
            }
        }
        factorise(n);
        substitute(right, n);
        if (sumToOne) {
            substitute(ones, n);
            double sum = 0;
            double sumOfOnes = 0;
            for (int i = 0; i < n; i++) {
                sum += right[i];
                sumOfOnes += ones[i];
            }
            double mu = (sum - 1) / sumOfOnes;
            for (int i = 0; i < n; i++) {
                right[i] -= mu * ones[i];
            }
        }
        for (int i = 0; i < n; i++) {
            a[index[i]] = right[i];
        }
    }

    private void factorise(int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = gram[index[i] * count + index[j]];
                for (int l = 0; l < j; l++) {
                    sum -= factor[i * count + l] * factor[j * count + l];
                }
                // rounding of a nearly singular matrix must not give the root of a negative number
                factor[i * count + j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / factor[j * count + j];
            }
        }
    }

    private void substitute(double[] values, int n) {
        for (int i = 0; i < n; i++) {
            double sum = values[i];
            for (int l = 0; l < i; l++) {
                sum -= factor[i * count + l] * values[l];
            }
            values[i] = sum / factor[i * count + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = values[i];
            for (int l = i + 1; l < n; l++) {
                sum -= factor[l * count + i] * values[l];
            }
            values[i] = sum / factor[i * count + i];
        }
    }
}

package org.lamella.decomposition.ica;

import org.ejml.data.DMatrixRMaj;

/**
 * L samples of K mixtures, packed sample by sample so that a sample's values lie together.
 *
 * @param mixtures K
 * @param values L x K
 */
record Samples(int mixtures, double[] values) {

    /** Mixtures less their means. @param mixtures K rows of L values */
    static Samples centred(double[][] mixtures) {
        int k = mixtures.length;
        int length = mixtures[0].length;
        double[] values = new double[Math.multiplyExact(length, k)];
        for (int i = 0; i < k; i++) {
            double mean = 0;
            for (double value : mixtures[i]) {
                mean += value;
            }
            mean /= length;
            for (int l = 0; l < length; l++) {
                values[l * k + i] = mixtures[i][l] - mean;
            }
        }
        return new Samples(k, values);
    }

    /** How many samples. @return L */
    int count() {
        return values.length / mixtures;
    }

    /** Mean product of each two mixtures. @return K x K */
    double[] covariance() {
        int k = mixtures;
        double[] covariance = new double[k * k];
        for (int start = 0; start < values.length; start += k) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    covariance[i * k + j] += values[start + i] * values[start + j];
                }
            }
        }
        for (int i = 0; i < covariance.length; i++) {
            covariance[i] /= count();
        }
        return covariance;
    }

    /** Each sample multiplied by a matrix. @param matrix K x K @return as many samples */
    Samples mixed(DMatrixRMaj matrix) {
        int k = mixtures;
        double[] mixed = new double[values.length];
        for (int start = 0; start < values.length; start += k) {
            for (int i = 0; i < k; i++) {
                double sum = 0;
                for (int j = 0; j < k; j++) {
                    sum += matrix.data[i * k + j] * values[start + j];
                }
                mixed[start + i] = sum;
            }
        }
        return new Samples(k, mixed);
    }
}

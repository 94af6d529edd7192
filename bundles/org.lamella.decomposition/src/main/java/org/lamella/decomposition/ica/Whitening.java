package org.lamella.decomposition.ica;

import org.ejml.data.DMatrixRMaj;
import org.lamella.core.LamellaException;
import org.lamella.decomposition.linalg.EigenPairs;
import org.lamella.decomposition.linalg.SymmetricEigen;

/**
 * Mixtures made uncorrelated and of unit variance: Z = V (X - mean), with V = D^-1/2 E^T of their covariance E D E^T.
 *
 * @param samples Z, sample by sample
 * @param matrix V, K x K
 */
record Whitening(Samples samples, DMatrixRMaj matrix) {

    /** A direction with less than this share of the largest variance is rounding. */
    private static final double SMALLEST_SHARE = 1e-13;

    /**
     * Whitens mixtures.
     *
     * @param mixtures X, K rows of L values
     * @param title name of the image, for the message
     * @throws LamellaException when the mixtures depend on each other
     */
    static Whitening of(double[][] mixtures, String title) throws LamellaException {
        int k = mixtures.length;
        Samples centred = Samples.centred(mixtures);
        EigenPairs eigen = SymmetricEigen.leading(centred.covariance(), k, k);
        DMatrixRMaj matrix = new DMatrixRMaj(k, k);
        for (int i = 0; i < k; i++) {
            double variance = eigen.values()[i];
            if (!(variance > SMALLEST_SHARE * eigen.values()[0])) {
                throw new LamellaException("Only " + i + " of the " + k + " principal components of '" + title
                        + "' are independent of each other; choose fewer components.");
            }
            for (int j = 0; j < k; j++) {
                matrix.set(i, j, eigen.vectors()[i][j] / Math.sqrt(variance));
            }
        }
        return new Whitening(centred.mixed(matrix), matrix);
    }
}

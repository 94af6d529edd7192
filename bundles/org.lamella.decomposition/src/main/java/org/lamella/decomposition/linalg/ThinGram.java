package org.lamella.decomposition.linalg;

/** The Gram matrix F^T F of a thin matrix that is kept by column, as component maps and spectra are. */
public final class ThinGram {

    private ThinGram() {
    }

    /**
     * All inner products of the columns; K^2 L / 2 multiplications.
     *
     * @param columns F, K arrays of L values
     * @return K x K, row by row, both triangles
     */
    public static double[] of(double[][] columns) {
        int components = columns.length;
        double[] gram = new double[components * components];
        for (int k = 0; k < components; k++) {
            for (int l = k; l < components; l++) {
                double product = Vectors.dot(columns[k], columns[l]);
                gram[k * components + l] = product;
                gram[l * components + k] = product;
            }
        }
        return gram;
    }
}

package org.lamella.decomposition.nmf;

/** What one pass over the rows x of X sums up for the spectra: X^T C, C^T C, |X|^2, and the row that is fitted worst. */
final class RowProducts {

    /** X^T C, packed like the spectra. */
    final double[] spectra;
    /** C^T C, K x K. */
    final double[] gram;
    double squaredNorm;
    double worst = -1;
    int worstRow;
    private final int components;

    RowProducts(int packedLength, int components) {
        this.components = components;
        this.spectra = new double[packedLength];
        this.gram = new double[components * components];
    }

    /**
     * Adds one row to the sums that are of its size or less.
     *
     * @param linear S^T x
     * @param weights c, the row of C
     * @param spectraGram S^T S
     */
    void add(int row, double[] values, int length, double[] linear, double[] weights, double[] spectraGram) {
        double square = 0;
        for (int e = 0; e < length; e++) {
            square += values[e] * values[e];
        }
        // |x - S c|^2 = |x|^2 - 2 c^T S^T x + c^T S^T S c
        double residual = square;
        for (int k = 0; k < components; k++) {
            residual -= 2 * weights[k] * linear[k];
            for (int l = 0; l < components; l++) {
                double product = weights[k] * weights[l];
                gram[k * components + l] += product;
                residual += product * spectraGram[k * components + l];
            }
        }
        squaredNorm += square;
        if (residual > worst) {
            worst = residual;
            worstRow = row;
        }
    }

    static void join(RowProducts into, RowProducts later) {
        addTo(into.spectra, later.spectra);
        addTo(into.gram, later.gram);
        into.squaredNorm += later.squaredNorm;
        if (later.worst > into.worst) {
            into.worst = later.worst;
            into.worstRow = later.worstRow;
        }
    }

    private static void addTo(double[] into, double[] later) {
        for (int i = 0; i < into.length; i++) {
            into[i] += later[i];
        }
    }
}

package org.lamella.decomposition.nmf;

/** What one pass over the rows x of X sums up: X^T C and C^T C, the distance |X - C S^T|^2 and |X|^2, and the row that is fitted worst. */
final class RowSums {

    /** X^T C, packed like the spectra. */
    final double[] spectra;
    /** C^T C, K x K. */
    final double[] gram;
    /** For each component the sum of the squared steps that its map is from optimality, {@link RowSolver#addSteps}. */
    final double[] squaredSteps;
    double squaredNorm;
    double residual;
    double cut;
    double worst = -1;
    int worstRow;
    private final int components;

    RowSums(int packedLength, int components) {
        this.components = components;
        this.spectra = new double[packedLength];
        this.gram = new double[components * components];
        this.squaredSteps = new double[components];
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
        double distance = square;
        for (int k = 0; k < components; k++) {
            distance -= 2 * weights[k] * linear[k];
            for (int l = 0; l < components; l++) {
                double product = weights[k] * weights[l];
                gram[k * components + l] += product;
                distance += product * spectraGram[k * components + l];
            }
        }
        squaredNorm += square;
        residual += distance;
        if (distance > worst) {
            worst = distance;
            worstRow = row;
        }
    }

    static void join(RowSums into, RowSums later) {
        addTo(into.spectra, later.spectra);
        addTo(into.gram, later.gram);
        addTo(into.squaredSteps, later.squaredSteps);
        into.squaredNorm += later.squaredNorm;
        into.residual += later.residual;
        into.cut += later.cut;
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

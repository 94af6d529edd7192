package org.lamella.decomposition.pca;

import org.lamella.decomposition.linalg.RowMatrix;

/**
 * Counts transformed so that their noise has unit variance: Anscombe, Biometrika 35 (1948) 246, t(x) = 2 sqrt(x + 3/8). From about four
 * counts a cell on the variance is 1 within some percent; with fewer it falls towards zero.
 *
 * <p>The constant t(0) = 2 sqrt(3/8) is subtracted, so that cells without counts stay zero and the image stays sparse. Back to counts:
 * x = ((t + t(0)) / 2)^2 - 3/8.
 *
 * @param counts the image, not negative
 */
record StabilisedMatrix(RowMatrix counts) implements RowMatrix {

    private static final double OFFSET = 0.375;
    private static final double OF_ZERO = 2 * Math.sqrt(OFFSET);

    static double transform(double count) {
        return 2 * Math.sqrt(count + OFFSET) - OF_ZERO;
    }

    static double inverse(double value) {
        double half = (value + OF_ZERO) / 2;
        return half * half - OFFSET;
    }

    @Override
    public int rows() {
        return counts.rows();
    }

    @Override
    public int columns() {
        return counts.columns();
    }

    @Override
    public long entries() {
        return counts.entries();
    }

    @Override
    public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
        int length = counts.copyRow(row, columnBuffer, valueBuffer);
        for (int e = 0; e < length; e++) {
            valueBuffer[e] = transform(valueBuffer[e]);
        }
        return length;
    }
}

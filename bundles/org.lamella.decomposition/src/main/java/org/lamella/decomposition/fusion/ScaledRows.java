package org.lamella.decomposition.fusion;

import org.lamella.decomposition.linalg.RowMatrix;

/**
 * A matrix times a number, multiplied while it is read.
 *
 * @param matrix the matrix
 * @param factor the number
 */
record ScaledRows(RowMatrix matrix, double factor) implements RowMatrix {

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int columns() {
        return matrix.columns();
    }

    @Override
    public long entries() {
        return matrix.entries();
    }

    @Override
    public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
        int length = matrix.copyRow(row, columnBuffer, valueBuffer);
        for (int e = 0; e < length; e++) {
            valueBuffer[e] *= factor;
        }
        return length;
    }
}

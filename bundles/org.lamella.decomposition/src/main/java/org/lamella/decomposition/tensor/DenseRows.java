package org.lamella.decomposition.tensor;

import org.lamella.decomposition.linalg.RowMatrix;

/**
 * A full matrix in a flat array.
 *
 * @param rows R
 * @param columns C
 * @param cells R x C, row by row; shared, not copied
 */
record DenseRows(int rows, int columns, double[] cells) implements RowMatrix {

    /** The matrix of some rows, copied. */
    static DenseRows of(double[][] rows) {
        int columns = rows[0].length;
        double[] cells = new double[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, cells, row * columns, columns);
        }
        return new DenseRows(rows.length, columns, cells);
    }

    @Override
    public long entries() {
        return cells.length;
    }

    @Override
    public int copyRow(int row, int[] columnBuffer, double[] valueBuffer) {
        for (int column = 0; column < columns; column++) {
            columnBuffer[column] = column;
        }
        System.arraycopy(cells, row * columns, valueBuffer, 0, columns);
        return columns;
    }
}

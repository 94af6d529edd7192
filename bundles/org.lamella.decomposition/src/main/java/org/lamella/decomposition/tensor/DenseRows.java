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

package org.lamella.decomposition.linalg;

import java.util.Arrays;

/** Some rows of a sparse matrix, row-compressed, with an index by column. The buffers are used again for each tile. */
final class SparseTile {

    private static final int MIN_ENTRIES = 1 << 16;
    private static final int MAX_ENTRIES = 1 << 20;

    private final int columns;
    private final int[] rowColumns;
    private final double[] rowValues;
    private final int[] columnOf;
    private final double[] values;
    /** The entries of column i are numbers {@code columnStarts[i]} to {@code columnStarts[i + 1]} of the next two arrays. */
    private final int[] columnStarts;
    private final int[] position;
    private final int[] rowEnd;

    /**
     * An empty tile. The wider G is, the more entries are gathered before it is gone through once: entries and G then cost the memory
     * about the same.
     */
    SparseTile(int columns) {
        this.columns = columns;
        int capacity = (int) Math.max(MIN_ENTRIES, Math.min(MAX_ENTRIES, (long) columns * columns / 16));
        rowColumns = new int[columns];
        rowValues = new double[columns];
        columnOf = new int[capacity];
        values = new double[capacity];
        columnStarts = new int[columns + 1];
        position = new int[capacity];
        rowEnd = new int[capacity];
    }

    /** Reads rows from {@code firstRow} on until the tile is full. @return one past the last row read */
    int load(RowMatrix a, int firstRow) {
        int[] ends = new int[Math.min(a.rows() - firstRow, values.length)];
        int rows = 0;
        int entries = 0;
        while (rows < ends.length && entries + columns <= values.length) {
            int length = a.copyRow(firstRow + rows, rowColumns, rowValues);
            System.arraycopy(rowColumns, 0, columnOf, entries, length);
            System.arraycopy(rowValues, 0, values, entries, length);
            entries += length;
            ends[rows++] = entries;
        }
        indexByColumn(ends, rows, entries);
        return firstRow + rows;
    }

    /** A counting sort by column that keeps the order of rows. */
    private void indexByColumn(int[] ends, int rows, int entries) {
        Arrays.fill(columnStarts, 0);
        for (int e = 0; e < entries; e++) {
            columnStarts[columnOf[e] + 1]++;
        }
        for (int i = 0; i < columns; i++) {
            columnStarts[i + 1] += columnStarts[i];
        }
        int[] next = columnStarts.clone();
        int e = 0;
        for (int row = 0; row < rows; row++) {
            for (; e < ends[row]; e++) {
                int place = next[columnOf[e]]++;
                position[place] = e;
                rowEnd[place] = ends[row];
            }
        }
    }

    /** How many products go into each row of the upper triangle of G. */
    double[] pairsByColumn() {
        double[] pairs = new double[columns];
        for (int i = 0; i < columns; i++) {
            for (int place = columnStarts[i]; place < columnStarts[i + 1]; place++) {
                pairs[i] += rowEnd[place] - position[place];
            }
        }
        return pairs;
    }

    /** G_ij += sum over the tile's rows r of A_ri A_rj, j >= i. */
    void addGramRow(int i, double[] gram) {
        int row = i * columns;
        for (int place = columnStarts[i]; place < columnStarts[i + 1]; place++) {
            int end = rowEnd[place];
            double a = values[position[place]];
            for (int e = position[place]; e < end; e++) {
                gram[row + columnOf[e]] += a * values[e];
            }
        }
    }
}

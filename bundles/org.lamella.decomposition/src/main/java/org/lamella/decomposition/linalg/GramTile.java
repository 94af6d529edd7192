package org.lamella.decomposition.linalg;

/**
 * Some rows of a sparse matrix A, ready to be added to A^T A. Within the tile the entries are visited by column, so that one row of G stays
 * in the first-level cache while all its additions are made; visited by row they would scatter over the whole of G. Loaded again and again.
 */
final class GramTile {

    private static final int MIN_ENTRIES = 1 << 16;
    private static final int MAX_ENTRIES = 1 << 20;

    private final RowMatrix a;
    private final int[] rowColumns;
    private final double[] rowValues;
    private final char[] columnOf;
    private final double[] values;
    private final int[] rowEnds;
    private final ColumnIndex index;

    /**
     * An empty tile. The wider G is, the more entries are gathered before it is gone through once: entries and G then cost the memory
     * about the same.
     */
    GramTile(RowMatrix a) {
        this.a = a;
        int columns = a.columns();
        int capacity = (int) Math.max(MIN_ENTRIES, Math.min(MAX_ENTRIES, (long) columns * columns / 16));
        rowColumns = new int[columns];
        rowValues = new double[columns];
        columnOf = new char[capacity];
        values = new double[capacity];
        rowEnds = new int[capacity];
        index = new ColumnIndex(columns, capacity);
    }

    /** Reads rows from {@code firstRow} on until the tile is full. @return one past the last row read */
    int load(int firstRow) {
        int rows = 0;
        int entries = 0;
        while (firstRow + rows < a.rows() && rows < rowEnds.length && entries + a.columns() <= values.length) {
            int length = a.copyRow(firstRow + rows, rowColumns, rowValues);
            for (int e = 0; e < length; e++) {
                columnOf[entries + e] = (char) rowColumns[e];
                values[entries + e] = rowValues[e];
            }
            entries += length;
            rowEnds[rows++] = entries;
        }
        index.build(columnOf, rowEnds, rows);
        return firstRow + rows;
    }

    /** How many products go into each row of the upper triangle of G. */
    double[] pairsByColumn() {
        double[] pairs = new double[a.columns()];
        for (int i = 0; i < pairs.length; i++) {
            for (int place = index.start(i); place < index.start(i + 1); place++) {
                pairs[i] += index.rowEnd(place) - index.entry(place);
            }
        }
        return pairs;
    }

    /** G_ij += sum over the tile's rows r of A_ri A_rj, j >= i, for some i. */
    void addGramRows(int from, int to, double[] gram) {
        int columns = a.columns();
        double[] gramRow = new double[columns];
        for (int i = from; i < to; i++) {
            // worked on in an array of its own, which takes a third less time than in its place
            System.arraycopy(gram, i * columns + i, gramRow, i, columns - i);
            for (int place = index.start(i); place < index.start(i + 1); place++) {
                int entry = index.entry(place);
                addProducts(values[entry], entry, index.rowEnd(place), gramRow);
            }
            System.arraycopy(gramRow, i, gram, i * columns + i, columns - i);
        }
    }

    private void addProducts(double factor, int from, int to, double[] gramRow) {
        for (int e = from; e < to; e++) {
            gramRow[columnOf[e]] += factor * values[e];
        }
    }
}
